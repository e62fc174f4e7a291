"""Addresses of this room that are no pages of the tree, for search engines."""

from collections.abc import Iterator
from datetime import datetime

from guides.models import Programme

TOOLS = ("checklist/", "support/", "calculators/", "calculators/mortgage/", "calculators/budget/")


def sitemap_addresses() -> Iterator[tuple[str, datetime | None]]:
    """Yield each address without its language, and when it last changed. One query."""
    for path in TOOLS:
        yield path, None
    rows = Programme.objects.filter(live=True).values_list("slug", "last_published_at")
    for slug, changed in rows:
        yield f"support/{slug}/", changed
