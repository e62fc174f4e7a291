"""Puts the samples into the portal and takes them out again."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from soums.listings.demo.rows import JOB_WORDS, PLACES, ROWS, WORDS
from soums.listings.door import write
from soums.listings.kinds import KINDS, Kind, models_of_listings
from soums.listings.models import Listing, ServiceType
from soums.models import PlacePage

SHOWN_DAYS = 60
WHY = "samples for trying"


class NotHereError(Exception):
    """Samples have no place in a portal that people rely on."""


@transaction.atomic
def fill() -> int:
    """Put every sample into every place of `PLACES`; what is there stays. Return how many are new.

    Raises NotHereError where the settings do not allow samples.
    """
    if not settings.NUTAG_ALLOW_SAMPLES:
        raise NotHereError
    places = {place.code: place for place in PlacePage.objects.filter(code__in=PLACES)}
    today = timezone.localdate()
    number = 0
    for kind in KINDS.values():
        present = set(_samples(kind.model).values_list("place__code", "title_mn"))
        for code, values in _rows(kind, today):
            if code in places and (code, values["title_mn"]) not in present:
                listing = kind.model(is_sample=True)
                write(listing, {"place": places[code], **values}, why=WHY, by=None)
                number += 1
    return number


@transaction.atomic
def remove() -> int:
    """Take all samples out; return how many there were."""
    number = 0
    for model in models_of_listings():
        for listing in _samples(model):
            listing.delete()
            number += 1
    return number


def _samples(model: type[Listing]) -> Any:
    return model.objects.filter(is_sample=True)  # type: ignore[attr-defined]


def _rows(kind: Kind, today: date) -> Iterator[tuple[str, dict[str, Any]]]:
    for code in PLACES:
        for row in ROWS[kind.key]:
            yield code, {**WORDS, **row, **_dated(today), **_more(kind, row)}


def _more(kind: Kind, row: dict[str, Any]) -> dict[str, Any]:
    if kind.key == "job":
        return JOB_WORDS
    if kind.key == "service":
        return {"service": ServiceType.objects.get(key=row["service"])}
    return {}


def _dated(today: date) -> dict[str, Any]:
    return {
        "contact_name": "Жишээ",
        "source_publisher": "Нутаг",
        "source_title": "Жишээ мэдээлэл",
        "checked_on": today,
        "expires_on": today + timedelta(days=SHOWN_DAYS),
    }
