"""From a stored document to a hit, the same for both engines."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.html import escape

from search.question import Hit

EXCERPT_LENGTH, BEFORE_MARK = 220, 100
# Marks that no text contains, so that everything else can be escaped.
OPEN, CLOSE = "\ue000", "\ue001"


def hit_of(document: Mapping[str, Any], first: Iterable[str], marked: Mapping[str, str]) -> Hit:
    """A hit of a document; codes among `first` come first in its lists.

    `marked` may hold the title and an excerpt with what matched between `OPEN` and `CLOSE`.
    """
    wanted = set(first)
    title = document["title"]
    return Hit(
        uid=document["uid"],
        kind=document["kind"],
        locale=document["locale"],
        title=title,
        marked_title=to_html(marked.get("title") or title),
        excerpt=to_html(shortened(marked.get("excerpt") or document.get("summary", ""))),
        url=document["url"],
        topics=tuple(document.get("topics", ())),
        concepts=tuple(document.get("concepts", ())),
        scope=document.get("scope", ""),
        aimag_codes=_codes(document.get("aimag_code"), wanted),
        soum_codes=_codes(document.get("soum_code"), wanted),
        checked_on=document.get("checked_on"),
    )


def to_html(text: str) -> str:
    """Escaped text with `<mark>` for the marks."""
    return escape(text).replace(OPEN, "<mark>").replace(CLOSE, "</mark>")


def shortened(text: str) -> str:
    """The beginning of a text, or the part around what is marked first, cut at spaces."""
    plain = len(text) - text.count(OPEN) - text.count(CLOSE)
    if plain <= EXCERPT_LENGTH:
        return text
    start = max(text.find(OPEN) - BEFORE_MARK, 0)
    if start + EXCERPT_LENGTH >= len(text):
        start = len(text) - EXCERPT_LENGTH
    start = text.find(" ", start, start + BEFORE_MARK) + 1 if start else 0
    cut = text[start : start + EXCERPT_LENGTH]
    if start + EXCERPT_LENGTH < len(text):
        cut = cut.rpartition(" ")[0] + " …"
    missing = cut.count(OPEN) - cut.count(CLOSE)
    return ("… " if start else "") + cut + CLOSE * missing


def _codes(value: Any, wanted: set[str]) -> tuple[str, ...]:
    codes = [] if not value else [value] if isinstance(value, str) else list(value)
    return tuple(sorted(codes, key=lambda code: code not in wanted))
