"""A support programme in short, as lists show it: status with its date, never without."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guides.models import Programme
from guides.records import programme_url
from guides.texts import Text, text_of
from portal.i18n.languages import current_language


@dataclass(frozen=True)
class ProgrammeCard:
    """Title, status and what one gets."""

    slug: str
    title: Text
    provider: Text
    what_you_get: Text
    status: str
    status_label: str
    status_as_of: str
    url: str
    checked_on: date
    confirmed: bool


def programme_cards(rows: Iterable[Programme]) -> list[ProgrammeCard]:
    """Return the cards of programmes, in their order; their guides must be loaded."""
    return [
        ProgrammeCard(
            slug=row.slug,
            title=text_of(row, "title"),
            provider=text_of(row, "provider"),
            what_you_get=text_of(row, "what_you_get"),
            status=row.status,
            status_label=row.get_status_display(),
            status_as_of=row.status_as_of,
            url=programme_url(row, current_language()),
            checked_on=row.checked_on,
            confirmed=row.is_confirmed,
        )
        for row in rows
    ]
