"""Taking and giving back places: of two who want the last one, one gets it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from guides.models import Event, EventRegistration


class Outcome(Enum):
    """What became of a wish for places."""

    TAKEN = auto()
    AGAIN = auto()
    FULL = auto()
    CLOSED = auto()


@dataclass(frozen=True)
class Wanted:
    """Who wants how many places, and in which language to write back."""

    name: str
    email: str
    seats: int
    locale: str


def take(
    event_id: int, wanted: Wanted, now: datetime | None = None
) -> tuple[Outcome, EventRegistration | None]:
    """Give the places, all or none, while the event's row is locked.

    PostgreSQL locks the row; SQLite lets one transaction write at a time (`IMMEDIATE`). An
    address that has places already keeps them: `AGAIN`.
    """
    with transaction.atomic():
        event = Event.objects.select_for_update().filter(pk=event_id, live=True).first()
        if event is None or not event.takes_registrations:
            return Outcome.CLOSED, None
        mine = event.registrations.filter(email=wanted.email.lower()).first()
        if mine is not None:
            return Outcome.AGAIN, mine
        if (now or timezone.now()) >= event.closes:
            return Outcome.CLOSED, None
        taken = event.registrations.aggregate(seats=Sum("seats", default=0))["seats"]
        if taken + wanted.seats > (event.capacity or 0):
            return Outcome.FULL, None
        return Outcome.TAKEN, EventRegistration.objects.create(
            event=event,
            name=wanted.name,
            email=wanted.email.lower(),
            seats=wanted.seats,
            locale=wanted.locale,
        )


def give_back(key: UUID) -> bool:
    """Delete a registration; False when there is none with this key (any more)."""
    deleted, _rows = EventRegistration.objects.filter(key=key).delete()
    return bool(deleted)
