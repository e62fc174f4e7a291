"""Where organisers write events and see who has registered."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.permissions import register_permission_policy

from guides.events.permissions import RegistrationPolicy, registrations_for
from guides.models import Event, EventRegistration
from portal.editorial.guard import GuardedSnippetViewSet
from portal.editorial.helps import EditorForm
from soums.desk.viewset import PlaceSnippetViewSet


class EventViewSet(EditorForm, PlaceSnippetViewSet):
    """Events, the latest first."""

    model = Event
    icon = "date"
    ordering: ClassVar[list[str]] = ["-starts"]
    list_display: ClassVar[list[str]] = ["__str__", "place", "starts", "registration", "capacity"]
    list_filter: ClassVar[list[str]] = ["registration", "language"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "slug"]


register_permission_policy(EventRegistration, RegistrationPolicy(EventRegistration))


class EventRegistrationViewSet(EditorForm, GuardedSnippetViewSet):
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
    panels: ClassVar[list[Any]] = [
        FieldPanel("event", read_only=True),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("email", read_only=True), FieldPanel("seats")]),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventRegistration]:
        """Return what the user may see."""
        return registrations_for(request.user)
