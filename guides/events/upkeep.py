"""Forgetting who came: registrations are deleted when the event lies a day back."""

from datetime import datetime, timedelta

from django.utils import timezone

from guides.models import EventRegistration

KEPT_AFTER_EVENT = timedelta(days=1)


def forget_past(now: datetime | None = None) -> int:
    """Delete the registrations of events that ended more than a day ago; return how many."""
    until = (now or timezone.now()) - KEPT_AFTER_EVENT
    deleted, _rows = EventRegistration.objects.filter(event__ends__lt=until).delete()
    return deleted


def forget_job() -> str:
    """Do it and report. A job of the clock."""
    return f"{forget_past()} registrations deleted"
