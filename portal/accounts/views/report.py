"""The log of permissions, to be read only."""

from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from portal.accounts.models import PermissionChange

WORDS = {"yes": _("yes"), "no": _("no"), "created": _("account")}
FLAGS = (PermissionChange.What.ACTIVE, PermissionChange.What.SUPERUSER)


class ChangeFilters(WagtailFilterSet):  # type: ignore[misc]
    """Narrows the log to a name, a kind of change, or the time since a day."""

    name = django_filters.CharFilter(label=_("Name"), method="by_name")

    class Meta:
        model = PermissionChange
        fields: ClassVar[dict[str, list[str]]] = {
            "what": ["exact"],
            "by_command": ["exact"],
            "at": ["date__gte"],
        }

    def by_name(self, rows: QuerySet[PermissionChange], name: str, value: str) -> Any:
        """Those whose rights changed, and those who changed them."""
        return rows.filter(Q(subject_name__icontains=value) | Q(who_name__icontains=value))


class ChangeColumn(Column):  # type: ignore[misc]
    """What was taken away (−) and given (+); a yes or no as what it was and what it is."""

    def get_value(self, instance: PermissionChange) -> str:
        """Names of groups and permissions as they are stored, the rest in the reader's language."""
        before, after = _words(instance.removed), _words(instance.added)
        if instance.what in FLAGS:
            return " → ".join([*before, *after])
        return ", ".join([*(f"− {item}" for item in before), *(f"+ {item}" for item in after)])


def _words(items: list[str]) -> list[str]:
    return [str(WORDS.get(item, item)) for item in items]


class PermissionsReport(ReportView):  # type: ignore[misc]
    """Who changed whose rights, and how."""

    model = PermissionChange
    filterset_class = ChangeFilters
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Changes of permissions")
    header_icon = "lock"
    index_url_name = "accounts_permissions"
    index_results_url_name = "accounts_permissions_results"
    columns: ClassVar[list[Column]] = [
        DateColumn("at", label=_("When")),
        Column("who_name", label=_("Who")),
        Column("subject_name", label=_("Whose")),
        Column("what", label=_("What"), accessor="get_what_display"),
        ChangeColumn("change", label=_("Change")),
    ]
    list_export: ClassVar[list[str]] = [
        *("at", "who_name", "by_command", "subject_kind", "subject_name", "what"),
        *("before", "after"),
    ]

    def get_queryset(self) -> QuerySet[PermissionChange]:
        """Newest first."""
        return PermissionChange.objects.all()

    def get_base_queryset(self) -> QuerySet[PermissionChange]:
        """The same, for the generic list."""
        return self.get_queryset()
