"""Addresses of this room beside the tree of pages, for search engines."""

from collections.abc import Iterator
from datetime import datetime

from guides.events.coming import coming
from guides.models import Organisation
from guides.paths.book import ways
from soums.models import AimagPage

Address = tuple[str, datetime | None]
FIXED = ("help/", "events/", "business/", "business/compare/", "paths/")


def addresses() -> Iterator[Address]:
    """Yield each address without its language, and when it last changed. Four queries."""
    yield from ((address, None) for address in FIXED)
    yield from ((f"paths/{slug}/", None) for slug in ways())
    for slug in AimagPage.objects.live().values_list("slug", flat=True):
        yield f"business/{slug}/", None
    for slug, changed in Organisation.objects.filter(live=True).values_list(
        "slug", "last_published_at"
    ):
        yield f"help/{slug}/", changed
    for event in coming():
        yield f"events/{event.slug}/", event.last_published_at
