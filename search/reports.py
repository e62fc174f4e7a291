"""Reports for editors: what was searched for in vain, and what was left without an opening."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from search.loaded import library
from search.models import QueryLog
from search.outcomes import abandoned, grouped, without_results


class QueryFilters(WagtailFilterSet):  # type: ignore[misc]
    """Narrows a report to a language and to queries since a day."""

    class Meta:
        model = QueryLog
        fields: ClassVar[dict[str, list[str]]] = {"language": ["exact"], "asked_at": ["date__gte"]}


class AimagColumn(Column):  # type: ignore[misc]
    """The names of the aimags that a query names."""

    def get_value(self, instance: Any) -> str:
        """Names in the editor's language, with commas."""
        known = map(library().gazetteer.get, instance["aimags"].split())
        return ", ".join(place.name for place in known if place)


class QueriesReport(ReportView):  # type: ignore[misc]
    """Queries of one kind, grouped, the most frequent first."""

    rows: Callable[[], QuerySet[QueryLog]]
    model = QueryLog
    filterset_class = QueryFilters
    any_permission_required: ClassVar[list[str]] = ["view"]
    header_icon = "search"
    columns: ClassVar[list[Column]] = [
        Column("sample", label=_("Text")),
        Column("times", label=_("Times searched")),
        Column("left_times", label=_("Times left")),
        AimagColumn("aimags", label=_("Aimags named")),
        Column("language", label=_("Language")),
        DateColumn("newest", label=_("Last asked")),
    ]
    list_export: ClassVar[list[str]] = [
        *("sample", "times", "left_times", "aimags", "language", "newest")
    ]

    def get_queryset(self) -> QuerySet[Any, Any]:
        """One row a text."""
        return grouped(type(self).rows())

    def get_base_queryset(self) -> QuerySet[Any, Any]:
        """The same, for the generic list."""
        return self.get_queryset()

    @cached_property
    def is_export(self) -> bool:
        """Whether a table is to be downloaded."""
        return bool(self.request.GET.get("export"))


class WithoutResults(QueriesReport):
    """What found nothing."""

    rows = staticmethod(without_results)
    page_title = _("Searches without results")
    index_url_name = "search_without_results"
    index_results_url_name = "search_without_results_results"


class Abandoned(QueriesReport):
    """What found something that nobody opened."""

    rows = staticmethod(abandoned)
    page_title = _("Searches that were left")
    index_url_name = "search_abandoned"
    index_results_url_name = "search_abandoned_results"


REPORTS = (WithoutResults, Abandoned)


def report_urls() -> list[Any]:
    """Addresses of the reports below the administration's."""
    return [
        route
        for report in REPORTS
        for route in (
            path(f"reports/{report.index_url_name}/", report.as_view(), name=report.index_url_name),
            path(
                f"reports/{report.index_url_name}/results/",
                report.as_view(results_only=True),
                name=report.index_results_url_name,
            ),
        )
    ]


class ReportMenuItem(MenuItem):  # type: ignore[misc]
    """An entry of the menu of reports, for those who may see the log of queries."""

    def is_shown(self, request: Any) -> bool:
        """Whether the user may look at queries."""
        policy = WithoutResults.permission_policy
        return bool(policy.user_has_permission(request.user, "view"))


def menu_items() -> list[ReportMenuItem]:
    """The entries of the menu of reports."""
    return [
        ReportMenuItem(report.page_title, reverse(report.index_url_name), icon_name="search")
        for report in REPORTS
    ]
