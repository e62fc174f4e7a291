"""The two languages and how an address changes between them."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language

DEFAULT_LANGUAGE = "mn"
LANGUAGE_NAMES = {"mn": "Монгол", "en": "English"}


def current_language() -> str:
    """Return the active language, "mn" when none of ours is active."""
    language = (get_language() or "")[:2]
    return language if language in LANGUAGE_NAMES else DEFAULT_LANGUAGE


def translated(instance: Any, field: str, language: str | None = None) -> tuple[Any, str]:
    """Return a field's value and the language it is in.

    The value is that of `language` (default: the active one); where it is empty, the Mongolian
    original with "mn", so that a page can mark the part as untranslated.
    """
    language = language or current_language()
    value = getattr(instance, f"{field}_{language}")
    if value or language == DEFAULT_LANGUAGE:
        return value, language
    return getattr(instance, f"{field}_{DEFAULT_LANGUAGE}"), DEFAULT_LANGUAGE


def spoken(mongolian: str, english: str) -> str:
    """Return a name in the active language; the Mongolian where there is no English."""
    return mongolian if current_language() == DEFAULT_LANGUAGE else english or mongolian


def swap_language(path: str, language: str) -> str:
    """Return the same address under another language: `/mn/map/?a=1` becomes `/en/map/?a=1`."""
    head, _, rest = path.lstrip("/").partition("/")
    if head in LANGUAGE_NAMES:
        return f"/{language}/{rest}"
    return f"/{language}/"


def language_urls(base_url: str, path: str, changed: datetime | None) -> list[dict[str, Any]]:
    """Return sitemap entries of one page, one a language, each with all alternates and x-default.

    `base_url` has no slash at its end; `path` is the page's address under any language.
    """
    urls = {code: base_url + swap_language(path, code) for code in LANGUAGE_NAMES}
    alternates = [
        *({"lang_code": code, "location": location} for code, location in urls.items()),
        {"lang_code": "x-default", "location": urls[DEFAULT_LANGUAGE]},
    ]
    return [
        {"location": location, "lastmod": changed, "alternates": alternates}
        for location in urls.values()
    ]
