"""Addresses of this room beside the tree of pages, for search engines."""

from collections.abc import Iterator
from datetime import datetime


def addresses() -> Iterator[tuple[str, datetime | None]]:
    """Yield each address without its language, and when it last changed. No query."""
    yield "completeness/", None
    yield "data/", None
