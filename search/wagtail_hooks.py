"""Where editors change words and pins, and see what was searched for and what the index refused."""

from functools import partial
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from portal.editorial.helps import EditorForm
from search.desk import desk_urls
from search.models import (
    Concept,
    EverydayWord,
    OrdinaryName,
    OtherName,
    Pin,
    QueryLog,
    SearchRecord,
)
from search.reports import REPORTS, ReportMenuItem, menu_items, report_urls

SEEING = ("view", "change")


class OnlyToRead(ModelPermissionPolicy):  # type: ignore[misc]
    """Nobody adds, changes or removes what the portal itself writes."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whoever may see or change the model may look at it, and nothing else."""
        if action != "view":
            return False
        return any(bool(super(OnlyToRead, self).user_has_permission(user, a)) for a in SEEING)


class ConceptViewSet(EditorForm, SnippetViewSet):  # type: ignore[misc]
    """The topic lexicon."""

    model = Concept
    icon = "tag"
    list_display: ClassVar[list[str]] = ["__str__", "key", "topic", "active"]
    list_filter: ClassVar[list[str]] = ["topic", "active"]
    search_fields: ClassVar[list[str]] = ["key", "mn_official", "mn_variants", "en", "latin_chat"]


class OrdinaryNameViewSet(EditorForm, SnippetViewSet):  # type: ignore[misc]
    """Names that are everyday words."""

    model = OrdinaryName
    icon = "edit"
    list_display: ClassVar[list[str]] = ["name", "active"]
    search_fields: ClassVar[list[str]] = ["name"]


class EverydayWordViewSet(EditorForm, SnippetViewSet):  # type: ignore[misc]
    """Words to be skipped, and English words that look like names."""

    model = EverydayWord
    icon = "edit"
    list_display: ClassVar[list[str]] = ["word", "use", "active"]
    list_filter: ClassVar[list[str]] = ["use", "active"]
    search_fields: ClassVar[list[str]] = ["word"]


class OtherNameViewSet(EditorForm, SnippetViewSet):  # type: ignore[misc]
    """Other names of places."""

    model = OtherName
    icon = "site"
    list_display: ClassVar[list[str]] = ["name", "codes", "strength", "active"]
    list_filter: ClassVar[list[str]] = ["strength", "active"]
    search_fields: ClassVar[list[str]] = ["name"]


class PinViewSet(EditorForm, SnippetViewSet):  # type: ignore[misc]
    """Pinned pages."""

    model = Pin
    icon = "pick"
    list_display: ClassVar[list[str]] = ["__str__", "page", "owner", "expires_on", "active"]
    list_filter: ClassVar[list[str]] = ["active"]


class QueryLogViewSet(SnippetViewSet):  # type: ignore[misc]
    """What was searched for: those that found nothing are one filter away."""

    model = QueryLog
    icon = "search"
    inspect_view_enabled = True
    list_display: ClassVar[list[str]] = [
        *("text", "language", "places_found", "content_found", "best_rank", "left", "asked_at")
    ]
    list_filter: ClassVar[dict[str, list[str]]] = {
        "content_found": ["exact"],
        "language": ["exact"],
        "engine": ["exact"],
        "asked_at": ["date__gte"],
    }
    search_fields: ClassVar[list[str]] = ["text"]
    list_export: ClassVar[list[str]] = [
        *("text", "language", "reading", "places_found", "content_found", "engine", "asked_at"),
        *("opened", "best_rank", "left"),
    ]


class RefusedRecordViewSet(SnippetViewSet):  # type: ignore[misc]
    """Records that the index refused, with its reasons."""

    model = SearchRecord
    icon = "warning"
    inspect_view_enabled = True
    menu_label = _("Refused by the index")
    list_display: ClassVar[list[str]] = ["uid", "failed_reason", "changed_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[SearchRecord]:
        """Only what was refused."""
        return SearchRecord.objects.exclude(failed_reason="")


def _menu_item(number: int) -> ReportMenuItem:
    return menu_items()[number]


class SearchGroup(SnippetViewSetGroup):  # type: ignore[misc]
    """The menu entry."""

    menu_label = _("Search")
    menu_name = "search"
    menu_icon = "search"
    items = (
        ConceptViewSet,
        OrdinaryNameViewSet,
        EverydayWordViewSet,
        OtherNameViewSet,
        PinViewSet,
        QueryLogViewSet,
        RefusedRecordViewSet,
    )


for model in (QueryLog, SearchRecord):
    register_permission_policy(model, OnlyToRead(model))
for report in REPORTS:
    report.permission_policy = OnlyToRead(QueryLog)
hooks.register("register_admin_urls", report_urls)
hooks.register("register_admin_urls", desk_urls)
for number in range(len(REPORTS)):
    hooks.register("register_reports_menu_item", partial(_menu_item, number))
register_snippet(SearchGroup)
