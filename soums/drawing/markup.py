"""Small helpers that write SVG markup: short numbers, escaped text, joined parts."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


def short(number: float, places: int = 1) -> str:
    """Return a number for SVG without needless digits: 3.0 becomes "3", -0.0 becomes "0"."""
    text = f"{number:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def joined(parts: Iterable[str]) -> SafeString:
    """Return parts that are safe already, one after another."""
    return mark_safe("".join(parts))  # noqa: S308 (callers pass markup made by this room)


def title(text: str) -> SafeString:
    """Return an SVG title element: the name of the shape that holds it."""
    return format_html("<title>{}</title>", text)
