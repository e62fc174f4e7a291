"""Who may see who has registered. The one place to change when aimags get their own desks."""

from typing import Any

from django.db.models import QuerySet

from guides.models import EventRegistration


def registrations_for(user: Any) -> QuerySet[EventRegistration]:
    """Return the registrations that a user may see: of events of the user's own groups.

    A superuser sees all; somebody without a group of an organiser sees none.
    """
    rows = EventRegistration.objects.select_related("event")
    if user.is_superuser:
        return rows
    return rows.filter(event__organiser_group__in=user.groups.all())
