"""Small parts that all builders share: text without markup, keys of titles, addresses."""

import re
from collections.abc import Collection, Iterable
from html import unescape
from typing import Any

from django.db.models import QuerySet
from django.utils.html import strip_tags

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from search.keys import name_key, normalise

LOCALES = tuple(LANGUAGE_NAMES)
COUNTRY, AIMAG, SOUM = "country", "aimag", "soum"
AIMAG_DIGITS = 2
_WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r"\s+")


def in_language(instance: Any, field: str, locale: str) -> str:
    """The field's text in exactly this language; "" where it is not translated."""
    return str(getattr(instance, f"{field}_{locale}") or "")


def or_mongolian(instance: Any, field: str, locale: str) -> str:
    """The field's text in a language, else the Mongolian original."""
    return in_language(instance, field, locale) or in_language(instance, field, DEFAULT_LANGUAGE)


def plain(text: str) -> str:
    """Text without markup and doubled spaces, composed (NFC)."""
    return normalise(_SPACES.sub(" ", unescape(strip_tags(text.replace("><", "> <"))))).strip()


def joined(parts: Iterable[str], by: str = "\n") -> str:
    """The parts that say something, each once, as one plain text."""
    return by.join(dict.fromkeys(filter(None, map(plain, parts))))


def title_keys(title: str) -> str:
    """K1 of every word of a title, so that a Latin prefix finds a Cyrillic title."""
    return " ".join(dict.fromkeys(filter(None, map(name_key, _WORD.findall(title)))))


def stream_text(stream: Any) -> list[str]:
    """The texts of a stream's blocks; [] for an empty stream."""
    return list(stream.stream_block.get_searchable_content(stream)) if stream else []


def address(page_path: str, locale: str) -> str:
    """The public address of a page by its `url_path`: `/home/selenge/` is `/mn/selenge/`."""
    return f"/{locale}/{page_path.split('/', 2)[2]}"


def public(pages: QuerySet[Any], wanted: Collection[int] | None) -> QuerySet[Any]:
    """Pages that everybody may read: live, with no restriction on themselves or above them."""
    if wanted is not None:
        pages = pages.filter(pk__in=wanted)
    return pages.live().public()  # type: ignore[attr-defined,no-any-return]


def place_fields(codes: Collection[str]) -> dict[str, Any]:
    """`scope`, `aimag_code` and `soum_code` of something that holds for these places.

    Without codes it holds for the whole country. One code stands alone, several as a list.
    """
    if not codes:
        return {"scope": COUNTRY}
    aimags = list(dict.fromkeys(code[:AIMAG_DIGITS] for code in codes))
    soums = [code for code in codes if len(code) > AIMAG_DIGITS]
    fields: dict[str, Any] = {
        "scope": SOUM if len(soums) == len(codes) else AIMAG,
        "aimag_code": one_or_many(aimags),
    }
    return {**fields, "soum_code": one_or_many(soums)} if soums else fields


def one_or_many(values: list[str]) -> str | list[str]:
    """A single value by itself, several as a list."""
    return values[0] if len(values) == 1 else values
