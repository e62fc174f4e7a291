"""The report «State of the English»: every part that a user may edit, leading to its field."""

from collections import defaultdict
from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import AbstractPage
from wagtail.permissions import policy_registry

from portal.basepage.models import BasePage
from portal.i18n.english.parts import part_keys, part_label, tracked_models
from portal.i18n.models import EnglishPart
from soums.desk.english import rows_for
from soums.models import PlacePage

COUNTRY = "none"


def aimag_choices() -> list[tuple[str, Any]]:
    """The aimags by name, and what belongs to no place; one query when the form is shown."""
    aimags = PlacePage.objects.filter(kind__in=("aimag", "capital")).order_by("title_mn")
    return [*aimags.values_list("code", "title_mn"), (COUNTRY, _("the whole country"))]


def part_choices() -> list[tuple[str, str]]:
    """All parts of all kinds by name; parts of the same key share a line."""
    labels = {key: part_label(model, key) for model in tracked_models() for key in part_keys(model)}
    return sorted(labels.items(), key=lambda choice: choice[1].casefold())


def kinds() -> QuerySet[ContentType]:
    """The kinds of pages and records of which any part is known."""
    known = EnglishPart.objects.order_by().values("content_type")
    return ContentType.objects.filter(pk__in=known).order_by("app_label", "model")


class EnglishFilterSet(WagtailFilterSet):
    """By state, aimag, kind and part."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=EnglishPart.STATES)
    aimag = django_filters.ChoiceFilter(
        label=_("Aimag"), choices=aimag_choices, method="in_aimag", empty_label=_("All")
    )
    content_type = ContentTypeFilter(label=_("Kind"), queryset=lambda _request: kinds())
    part = django_filters.ChoiceFilter(label=_("Part"), choices=part_choices)

    class Meta:
        model = EnglishPart
        fields: ClassVar[list[str]] = []

    def in_aimag(self, rows: QuerySet[Any], _name: str, code: str) -> QuerySet[Any]:
        """Parts of an aimag and its soums, or of no place."""
        return rows.filter(aimag_code="" if code == COUNTRY else code)


class EnglishReportView(ReportView):  # type: ignore[misc]
    """What is out of date comes first, then what is missing, then the rest."""

    model = EnglishPart
    page_title = _("State of the English")
    header_icon = "globe"
    filterset_class = EnglishFilterSet
    index_url_name = "english_report"
    index_results_url_name = "english_report_results"
    default_ordering = ("-state", "place_code", "content_type", "object_id", "pk")
    any_permission_required: ClassVar[list[str]] = ["add", "change", "publish"]
    columns: ClassVar[list[Any]] = [
        TitleColumn("title", label=_("Page or record"), get_url=lambda row: row.edit_url),
        Column("part_name", label=_("Part")),
        Column("get_state_display", label=_("English"), sort_key="state"),
        Column("changed_day", label=_("Mongolian changed on"), sort_key="changed_on"),
        Column("kind_name", label=_("Kind")),
        Column("place_name", label=_("Place"), sort_key="place_code"),
    ]
    list_export: ClassVar[list[str]] = [
        *("title", "part_name", "get_state_display", "changed_day", "kind_name", "place_name"),
    ]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Page or record"),
        "part_name": _("Part"),
        "get_state_display": _("English"),
        "changed_day": _("Mongolian changed on"),
        "kind_name": _("Kind"),
        "place_name": _("Place"),
    }

    @property
    def permission_policy(self) -> Any:
        """Whoever edits pages may look."""
        return policy_registry.get_by_type(BasePage)

    def get_base_queryset(self) -> QuerySet[EnglishPart]:
        """Only what the user may edit."""
        return rows_for(self.request.user).select_related("content_type")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Give each row its object's title, its names and the address of its field."""
        rows = list(object_list)
        titles, places = _titles(rows), _place_names(rows)
        for row in rows:
            kind = row.content_type.model_class()
            row.title = titles.get((row.content_type_id, row.object_id), str(row.object_id))
            row.part_name = part_label(kind, row.part)
            row.kind_name = str(kind._meta.verbose_name)
            row.changed_day = row.changed_on.isoformat() if row.changed_on else ""
            row.place_name = places.get(row.place_code, "")
            row.edit_url = field_address(kind, row.object_id, row.part)
        return object_list


def field_address(kind: Any, pk: int, part: str) -> str:
    """The address of the form of an object, opened at the English of a part."""
    name = "wagtailadmin_pages:edit"
    if not issubclass(kind, AbstractPage):
        name = kind.snippet_viewset.get_url_name("edit")
    names = {field.name for field in kind._meta.get_fields()}
    path = f"{part}_en" if f"{part}_en" in names else part
    return f"{reverse(name, args=[pk])}#:w:contentpath={path}"


def _titles(rows: list[Any]) -> dict[tuple[int, int], str]:
    """The objects' titles: one query a kind."""
    wanted: dict[ContentType, set[int]] = defaultdict(set)
    for row in rows:
        wanted[row.content_type].add(row.object_id)
    return {
        (content_type.pk, pk): str(found)
        for content_type, pks in wanted.items()
        for pk, found in content_type.model_class()._default_manager.in_bulk(pks).items()  # type: ignore[union-attr]
    }


def _place_names(rows: list[Any]) -> dict[str, str]:
    codes = {row.place_code for row in rows}
    return {place.code: str(place.title) for place in PlacePage.objects.filter(code__in=codes)}
