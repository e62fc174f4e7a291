"""What the pages of support programmes show, in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from guides.cards import Card, card
from guides.models import Programme
from guides.reading import SourceView
from guides.texts import Text, text_of
from soums.gazetteer import Gazetteer, Place


@dataclass(frozen=True)
class Source:
    """A source with its letter: A an official page or law, B a report of an official decision."""

    view: SourceView
    letter: str


@dataclass(frozen=True)
class ProgrammeCard:
    """A programme in a list; its status is as of a date, never of today."""

    slug: str
    title: Text
    what_you_get: Text
    who_may: Text
    kind: str
    status: str
    status_label: str
    status_as_of: str
    audiences: list[str]
    places: list[str]
    confirmed: bool


@dataclass(frozen=True)
class ProgrammePage:
    """All texts of a programme; `places` are the names of those that it is open to."""

    card: ProgrammeCard
    provider: Text
    what_can_go_wrong: Text
    legal_basis: Text
    steps: list[tuple[Text, Text]]
    sources: list[Source]
    guide: Card | None
    checked_on: date

    @property
    def untranslated(self) -> bool:
        """Whether any text is shown in Mongolian on an English page."""
        texts = [self.card.title, self.card.what_you_get, self.provider, self.legal_basis]
        return any(
            text.untranslated for text in (*texts, *(t for step in self.steps for t in step))
        )


def live_programmes() -> QuerySet[Programme]:
    """Programmes that readers may see, in their order."""
    rows: QuerySet[Programme] = Programme.objects.filter(live=True)
    return rows.prefetch_related("audiences", "topics")


def card_of(row: Programme, gazetteer: Gazetteer) -> ProgrammeCard:
    """Return the card of a programme."""
    known = (gazetteer.get(code) for code in row.place_codes)
    return ProgrammeCard(
        slug=row.slug,
        title=text_of(row, "title"),
        what_you_get=text_of(row, "what_you_get"),
        who_may=text_of(row, "who_may"),
        kind=str(row.get_kind_display()),
        status=row.status,
        status_label=str(row.get_status_display()),
        status_as_of=row.status_as_of,
        audiences=[str(audience.name) for audience in row.audiences.all()],
        places=[place.full_name for place in known if place],
        confirmed=row.is_confirmed,
    )


def page_of(row: Programme, gazetteer: Gazetteer) -> ProgrammePage:
    """Return all texts of a programme, in four queries beside its own."""
    return ProgrammePage(
        card=card_of(row, gazetteer),
        provider=text_of(row, "provider"),
        what_can_go_wrong=text_of(row, "what_can_go_wrong"),
        legal_basis=text_of(row, "legal_basis"),
        steps=[(text_of(step, "title"), text_of(step, "body")) for step in row.steps.all()],
        sources=[Source(SourceView.of(s), s.confidence) for s in row.sources.all()],
        guide=card(row.guide) if row.guide and row.guide.live else None,
        checked_on=row.checked_on,
    )


def is_open_in(codes: Iterable[str], place: Place) -> bool:
    """Whether a programme of these places (none: the whole country) takes in a place."""
    wanted = list(codes)
    return not wanted or place.code in wanted or place.aimag_code in wanted


def programme_sources(slugs: list[str]) -> Mapping[str, Any]:
    """Return title, status and sources of programmes by slug, for those who use their terms."""
    rows = Programme.objects.filter(live=True, slug__in=slugs).prefetch_related("sources")
    return {
        row.slug: {
            "slug": row.slug,
            "title": text_of(row, "title"),
            "what_you_get": text_of(row, "what_you_get"),
            "status_label": str(row.get_status_display()),
            "status_as_of": row.status_as_of,
            "sources": [Source(SourceView.of(s), s.confidence) for s in row.sources.all()],
        }
        for row in rows
    }
