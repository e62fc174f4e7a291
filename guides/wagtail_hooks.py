"""Where editors find the records of this room that are no pages."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from guides.business.admin import WishViewSet
from guides.desk import desk_urls
from guides.events.admin import EventRegistrationViewSet, EventViewSet
from guides.help.permissions import OrganisationPolicy
from guides.models import (
    Audience,
    Checklist,
    ChecklistItem,
    Household,
    KindOfHelp,
    Organisation,
    PlaceNote,
    Programme,
    ReaderQuestion,
    RegistrationPause,
    Stage,
)
from guides.panels import term_panels
from portal.editorial.guard import GuardedSnippetViewSet
from portal.editorial.helps import EditorForm
from soums.desk.viewset import PlaceSnippetViewSet


class ProgrammeViewSet(EditorForm, SnippetViewSet):
    """Support programmes: status and its date first, because they age first."""

    model = Programme
    icon = "pick"
    list_display: ClassVar[list[str]] = ["__str__", "kind", "status", "status_as_of", "checked_on"]
    list_filter: ClassVar[list[str]] = ["kind", "status", "verification"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "slug"]


class OrganisationViewSet(EditorForm, GuardedSnippetViewSet):
    """Organisations that help."""

    model = Organisation
    icon = "group"
    list_display: ClassVar[list[str]] = ["__str__", "kind", "checked_on"]
    list_filter: ClassVar[list[str]] = ["kind", "kinds_of_help", "verification"]
    search_fields: ClassVar[list[str]] = ["name_mn", "name_en", "slug"]


class ChecklistItemViewSet(EditorForm, SnippetViewSet):
    """Things to do."""

    model = ChecklistItem
    icon = "check"
    list_display: ClassVar[list[str]] = ["__str__", "stage", "guide", "required_by_law"]
    list_filter: ClassVar[list[str]] = ["stage", "required_by_law"]
    search_fields: ClassVar[list[str]] = ["text_mn", "text_en", "key"]


class ChecklistViewSet(EditorForm, SnippetViewSet):
    """Lists of things to do."""

    model = Checklist
    icon = "list-ul"
    list_display: ClassVar[list[str]] = ["__str__", "stage", "audience"]
    list_filter: ClassVar[list[str]] = ["stage", "audience"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "slug"]


class ReaderQuestionViewSet(EditorForm, PlaceSnippetViewSet):
    """Questions of readers: new ones first."""

    model = ReaderQuestion
    icon = "help"
    list_display: ClassVar[list[str]] = ["__str__", "state", "place", "asked_at", "answered_on"]
    list_filter: ClassVar[list[str]] = ["state", "place", "language"]
    search_fields: ClassVar[list[str]] = ["asked_text", "question_mn", "question_en"]


class TermViewSet(EditorForm, SnippetViewSet):
    """A list of terms."""

    icon = "tag"
    list_display: ClassVar[list[str]] = ["__str__", "key", "order"]
    search_fields: ClassVar[list[str]] = ["name_mn", "name_en", "key"]
    panels = term_panels


class AudienceViewSet(TermViewSet):
    """For whom."""

    model = Audience


class StageViewSet(TermViewSet):
    """When."""

    model = Stage


class KindOfHelpViewSet(TermViewSet):
    """With what."""

    model = KindOfHelp


class HouseholdViewSet(TermViewSet):
    """What a household is like."""

    model = Household
    panels = [  # noqa: RUF012 (as in the class above)
        *term_panels,
        FieldPanel("item_keys"),
        FieldPanel("documents"),
        FieldPanel("audience_keys"),
    ]


class PlaceNoteViewSet(EditorForm, PlaceSnippetViewSet):
    """What places add to guides."""

    model = PlaceNote
    icon = "comment"
    menu_label = _("Notes on guides")
    menu_name = "notes"
    add_to_admin_menu = True
    list_display: ClassVar[list[str]] = ["guide", "place", "checked_on", "checked_by"]
    list_filter: ClassVar[list[str]] = ["guide"]
    search_fields: ClassVar[list[str]] = ["text_mn", "text_en"]


class RegistrationPauseViewSet(EditorForm, SnippetViewSet):
    """Pauses of registration around elections."""

    model = RegistrationPause
    icon = "calendar"
    list_display: ClassVar[list[str]] = ["__str__", "starts_on", "ends_on"]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en"]


class QuestionsGroup(SnippetViewSetGroup):
    """What readers ask and miss."""

    menu_label = _("Questions and suggestions")
    menu_name = "questions"
    menu_icon = "help"
    items: ClassVar[tuple[Any, ...]] = (ReaderQuestionViewSet, WishViewSet)


class EventsGroup(SnippetViewSetGroup):
    """Events, and who comes."""

    menu_label = _("Events")
    menu_name = "events"
    menu_icon = "date"
    items: ClassVar[tuple[Any, ...]] = (EventViewSet, EventRegistrationViewSet)


class GuidesGroup(SnippetViewSetGroup):
    """What national editors keep for the whole country."""

    menu_label = _("Guides and support")
    menu_name = "guides"
    menu_icon = "list-ol"
    items: ClassVar[tuple[Any, ...]] = (
        ProgrammeViewSet,
        OrganisationViewSet,
        ChecklistItemViewSet,
        ChecklistViewSet,
        HouseholdViewSet,
        RegistrationPauseViewSet,
        AudienceViewSet,
        StageViewSet,
        KindOfHelpViewSet,
    )


register_permission_policy(Organisation, OrganisationPolicy(Organisation))
for viewset in (QuestionsGroup, PlaceNoteViewSet, EventsGroup, GuidesGroup):
    register_snippet(viewset)
hooks.register("register_admin_urls", desk_urls)
