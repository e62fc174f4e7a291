"""What places add to nationwide guides, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from guides.cards import guide_url
from guides.models import GuidePage, PlaceNote
from guides.reading import SourceView
from guides.texts import Text, text_of


@dataclass(frozen=True)
class NoteView:
    """A note of a place on a guide, with who checked it when, and its source."""

    code: str
    place: Text
    guide: Text
    guide_url: str
    text: Text
    checked_on: date
    checked_by: str
    source: SourceView


def notes_of_guide(page: GuidePage) -> list[NoteView]:
    """Return all places' notes on a guide, by code; one query."""
    return _views(PlaceNote.objects.filter(guide=page)) if page.pk else []


def of_place(notes: Iterable[NoteView], code: str) -> list[NoteView]:
    """Return the notes that hold in a place: its own, its aimag's, and for an aimag its soums'."""
    return [note for note in notes if code.startswith(note.code) or note.code.startswith(code)]


def _views(rows: QuerySet[PlaceNote]) -> list[NoteView]:
    live = rows.filter(live=True, guide__live=True).select_related("guide", "place")
    return [
        NoteView(
            code=row.place.code,
            place=text_of(row.place, "title"),
            guide=text_of(row.guide, "title"),
            guide_url=guide_url(row.guide),
            text=text_of(row, "text"),
            checked_on=row.checked_on,
            checked_by=row.checked_by,
            source=SourceView.of(row),
        )
        for row in live
    ]
