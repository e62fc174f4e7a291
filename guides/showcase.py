"""Which guides other pages show: the home page, and the pages of places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery

from guides.cards import Card, card, cards
from guides.models import GuidePage, PlaceNote, Stage

# What people who move ask first, in this order.
POPULAR = (
    "residence-registration",
    "find-work",
    "rural-mortgage-3",
    "kindergarten",
    "free-land",
    "health-care",
    "first-30-days",
    "rent-and-staff-housing",
)
# The stages of a move that the home page shows; what holds at any time is no stage of its own.
MOVE = ("plan", "move", "settle")


@dataclass(frozen=True)
class StageCards:
    """A stage of a move with some of its guides."""

    key: str
    name: str
    description: str
    guides: list[Card]


def stages_with_guides(limit: int = 4) -> list[StageCards]:
    """Return the three stages, each with its first `limit` guides, in two queries."""
    pages = list(GuidePage.objects.live().order_by("number"))
    return [
        StageCards(
            stage.key,
            str(stage.name),
            str(stage.description),
            cards([page for page in pages if page.stage_id == stage.pk][:limit]),
        )
        for stage in Stage.objects.filter(key__in=MOVE)
    ]


def popular_guides(limit: int = 6) -> list[Card]:
    """Return the guides that people ask for first, in one query."""
    pages = {page.slug: page for page in GuidePage.objects.live().filter(slug__in=POPULAR)}
    return [card(pages[slug]) for slug in POPULAR if slug in pages][:limit]


def guides_for_place(place: Any, section: str | None = None, limit: int = 6) -> list[Card]:
    """Return guides for the reader of a place page, or of one section of it, in two queries.

    `place` has an NSO `code`. Guides to which it or its aimag has added come first, then
    those about this very place, then those that deal with nothing but the section, then the most
    asked for.
    """
    notes = PlaceNote.objects.filter(
        guide=OuterRef("pk"), live=True, place__code__in={place.code, place.code[:2]}
    ).order_by("-place__code")
    pages = (
        GuidePage.objects.live()
        .annotate(note=Subquery(notes.values("place__code")[:1]))
        .prefetch_related("topics")
        .order_by("number")
    )
    scored = [
        (_rank(page, place.code, section), page)
        for page in pages
        if _concerns(page, place.code) and (section is None or _sections(page).get(section))
    ]
    scored.sort(key=lambda pair: pair[0])
    return [card(page, page.note or "") for _, page in scored[:limit]]


def _concerns(page: GuidePage, code: str) -> bool:
    return not page.place_codes or code in page.place_codes or code[:2] in page.place_codes


def _sections(page: GuidePage) -> dict[str, int]:
    """How many of the guide's topics each section of a place page answers."""
    return _counted(topic.section for topic in page.topics.all())


def _counted(keys: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


def _rank(page: Any, code: str, section: str | None) -> tuple[bool, bool, float, int, int]:
    popularity = POPULAR.index(page.slug) if page.slug in POPULAR else len(POPULAR)
    sections = _sections(page)
    share = sections.get(section, 0) / sum(sections.values()) if section and sections else 0
    return (not page.note, not page.place_codes, -share, popularity, page.number)
