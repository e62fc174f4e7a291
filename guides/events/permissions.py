"""Who may see who has registered: people's names and addresses are for the organiser only."""

from typing import Any

from django.db.models import Q, QuerySet

from guides.models import EventRegistration
from portal.editorial.policy import ObjectPolicy


class RegistrationPolicy(ObjectPolicy):
    """Registrations of events of the user's own groups, whatever the place; a superuser sees all.

    None is added by hand: they come through the form of the event, which counts the places.
    """

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Refuse adding, leave the rest to the model's permissions."""
        return action != "add" and bool(super().user_has_permission(user, action))

    def reach(self, user: Any, action: str) -> Q | None:
        """Events that one of the user's groups organises."""
        if user.is_superuser:
            return None
        return Q(event__organiser_group__in=user.groups.all())


def registrations_for(user: Any) -> QuerySet[EventRegistration]:
    """Return the registrations that a user may see, permission on the kind apart."""
    rows = EventRegistration.objects.select_related("event")
    reach = RegistrationPolicy(EventRegistration).reach(user, "view")
    return rows if reach is None else rows.filter(reach)
