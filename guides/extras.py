"""What a guide page shows beside its own texts: a count of days, and what places add."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from guides.models import GuidePage
from guides.models.bases import DeadlineFrom
from guides.notes import NoteView, notes_of_guide, of_place
from guides.reading import Reading
from guides.tools.days import Countdown, NoDayError, read_day
from guides.tools.plan import PauseView, pauses

# The guide whose deadline is counted on its own page.
COUNTED = "residence-registration"


@dataclass(frozen=True)
class Counter:
    """The form of the day of arrival, and the count when a day was given."""

    given: str
    error: str
    count: Countdown | None


@dataclass(frozen=True)
class Notes:
    """Places' notes on a guide; `shown` are those of the chosen place, all without one."""

    shown: list[NoteView]
    places: list[tuple[str, str]]
    chosen: str
    none_here: bool


def guide_extras(page: GuidePage, reading: Reading, query: Mapping[str, str]) -> dict[str, Any]:
    """Return `counter` (None on other guides), `pauses` and `notes`."""
    made = counter(reading, query.get("arrived", "")) if page.slug == COUNTED else None
    return {
        "counter": made,
        "pauses": _pauses(made) if made else [],
        "notes": notes(page, query.get("place", "").strip()),
    }


def counter(reading: Reading, text: str) -> Counter | None:
    """Return the count of the guide's first deadline from arrival; None when it has none."""
    wanted = (step.days for step in reading.steps if step.counted_from == DeadlineFrom.ARRIVAL)
    days = next(wanted, None)
    if days is None:
        return None
    given = text.strip()[:20]
    try:
        day = read_day(given)
    except NoDayError as error:
        return Counter(given, str(error), None)
    today = timezone.localdate()
    return Counter(given, "", Countdown(day, days, today) if day else None)


def _pauses(made: Counter) -> list[PauseView]:
    count = made.count
    today = timezone.localdate()
    return pauses(count.start if count else None, count.due if count else None, today)


def notes(page: GuidePage, code: str) -> Notes:
    """Return the notes of a place (its code, "" for all), and the places to choose from."""
    found = notes_of_guide(page)
    places = list({note.code: (note.code, str(note.place)) for note in found}.values())
    here = of_place(found, code) if code else found
    return Notes(here, places, code[:10], bool(code) and not here)
