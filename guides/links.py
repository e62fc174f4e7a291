"""Outgoing links of guides, programmes, organisations, events and notes of places."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from guides.models import Event, GuidePage, Organisation, PlaceNote, Programme
from portal.links.gathering import Use, uses_of


def uses() -> Iterator[Use]:
    """Yield every address that readers of this room can follow today."""
    yield from uses_of(GuidePage.objects.live(), of_codes)
    yield from uses_of(Programme.objects.filter(live=True), of_codes)
    yield from uses_of(Organisation.objects.filter(live=True), of_aimags)
    events = Event.objects.filter(live=True, ends__gt=timezone.now())
    yield from uses_of(events.select_related("place"), of_place)
    yield from uses_of(PlaceNote.objects.filter(live=True).select_related("place"), of_place)


def of_place(row: Any) -> str:
    """The place of a row; "" for the whole country."""
    return str(row.place.code) if row.place else ""


def of_codes(row: Any) -> str:
    """The place of a row that names one only; "" for several, or for the whole country."""
    return str(row.place_codes[0]) if len(row.place_codes) == 1 else ""


def of_aimags(row: Any) -> str:
    """The aimag of an organisation that works in one only; "" otherwise."""
    return str(row.aimag_codes[0]) if len(row.aimag_codes) == 1 else ""
