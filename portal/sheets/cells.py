"""One cell: what a spreadsheet program would run is made harmless, or refused."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MARK = "'"


def harmless(value: Any) -> Any:
    """A value that no spreadsheet program takes for a formula: text gets an apostrophe in front."""
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"{MARK}{value}"
    return value


def without_mark(text: str) -> str:
    """The text as it was before `harmless`."""
    marked = text.startswith(MARK) and text[1:].startswith(FORMULA_STARTS)
    return text[1:] if marked else text


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet program might run a text that came in without the apostrophe."""
    return text.startswith(FORMULA_STARTS)


def as_text(value: Any) -> str:
    """A cell's value as one would read it; days as 2026-11-25, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value).strip()
