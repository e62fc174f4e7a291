"""Which events are still to come. Past ones leave by themselves: every reader asks here."""

from datetime import datetime

from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from guides.models import Event


def coming(now: datetime | None = None) -> QuerySet[Event]:
    """Return public events that have not ended, the next one first, with the seats `taken`."""
    rows: QuerySet[Event] = Event.objects.filter(live=True, ends__gt=now or timezone.now())
    return (
        rows.select_related("place", "organiser")
        .annotate(taken=Sum("registrations__seats", default=0))
        .order_by("starts", "slug")
    )


def coming_in(aimag_code: str, now: datetime | None = None) -> QuerySet[Event]:
    """Return those in an aimag and its soums, and those for the whole country."""
    return coming(now).filter(Q(place__code__startswith=aimag_code) | Q(place=None))
