"""Where organisers write events and see who has registered."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import SnippetViewSet

from guides.events.permissions import registrations_for
from guides.models import Event, EventRegistration


class EventViewSet(SnippetViewSet):
    """Events, the latest first."""

    model = Event
    icon = "date"
    ordering: ClassVar[list[str]] = ["-starts"]
    list_display: ClassVar[list[str]] = ["__str__", "place", "starts", "registration", "capacity"]
    list_filter: ClassVar[list[str]] = ["registration", "language"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "slug"]


class OwnOnly:
    """A view of one registration, which somebody else's organiser does not find."""

    request: HttpRequest

    def get_object(self, *args: Any, **kwargs: Any) -> EventRegistration:
        """Return the registration if the user may see it."""
        found: EventRegistration = super().get_object(*args, **kwargs)  # type: ignore[misc]
        if not registrations_for(self.request.user).filter(pk=found.pk).exists():
            raise Http404
        return found


class OwnEdit(OwnOnly, snippets.EditView):
    """Changing one."""


class OwnDelete(OwnOnly, snippets.DeleteView):
    """Deleting one."""


class NotByHand(ModelPermissionPolicy):
    """Registrations come through the form of the event, which counts the places."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Refuse adding, leave the rest to the model's permissions."""
        return action != "add" and bool(super().user_has_permission(user, action))


register_permission_policy(EventRegistration, NotByHand(EventRegistration))


class EventRegistrationViewSet(SnippetViewSet):
    """Who has registered, for the organiser: see `guides.events.permissions`."""

    model = EventRegistration
    icon = "user"
    ordering: ClassVar[list[str]] = ["event", "created_at"]
    list_display: ClassVar[list[str]] = ["name", "email", "seats", "event", "created_at"]
    list_filter: ClassVar[list[str]] = ["event"]
    list_export: ClassVar[list[str]] = ["event", "name", "email", "seats", "locale"]
    export_filename = "registrations"
    search_fields: ClassVar[list[str]] = ["name", "email"]
    copy_view_enabled = False
    edit_view_class = OwnEdit
    delete_view_class = OwnDelete
    panels: ClassVar[list[Any]] = [
        FieldPanel("event", read_only=True),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("email", read_only=True), FieldPanel("seats")]),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventRegistration]:
        """Return what the user may see."""
        return registrations_for(request.user)
