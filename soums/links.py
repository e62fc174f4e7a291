"""Outgoing links of places, figures and listings, each with the place it belongs to."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from portal.links.gathering import Use, uses_of
from soums.listings.kinds import models_of_listings
from soums.models import Alert, Figure, PlaceGroup, PlacePage, ServiceType, Source

AIMAG_DIGITS = 2


def uses() -> Iterator[Use]:
    """Yield every address on the public pages of places and listings."""
    yield from uses_of(PlacePage.objects.live(), lambda page: str(page.code))
    yield from sources()
    alerts = Alert.objects.filter(live=True, ends__gt=timezone.now()).select_related("place")
    yield from uses_of(alerts, lambda row: str(row.place.code) if row.place else "")
    yield from uses_of(ServiceType.objects.all())
    yield from uses_of(PlaceGroup.objects.all())
    for model in models_of_listings():
        rows: Any = model.objects.public()  # type: ignore[attr-defined]
        yield from uses_of(rows.select_related("place"), lambda row: str(row.place.code))


def sources() -> Iterator[Use]:
    """Yield the addresses of sources, with the place where all figures of a source are of one."""
    codes: dict[int, set[str]] = {}
    pairs = Figure.objects.order_by().values_list("source_id", "place__code").distinct()
    for source, code in pairs:
        codes.setdefault(source, set()).add(code or "")
    rows = Source.objects.filter(pk__in=codes)
    yield from uses_of(rows, lambda source: common_place(codes[source.pk]))


def common_place(codes: set[str]) -> str:
    """The one place of the codes, the aimag that all of them lie in, or "" for the country."""
    if len(codes) == 1:
        return next(iter(codes))
    aimags = {code[:AIMAG_DIGITS] for code in codes}
    return next(iter(aimags)) if len(aimags) == 1 else ""
