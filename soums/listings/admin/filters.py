"""Filters of the editors' lists: aimag, what is published, what is over or soon will be."""

from datetime import timedelta
from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from soums.listings.models import Listing
from soums.models import PlacePage

SOON_DAYS = 14
OVER, SOON, SHOWN, DRAFT = "over", "soon", "shown", "draft"
STATES = (
    (SHOWN, _("on the public pages")),
    (SOON, _("ending within two weeks")),
    (OVER, _("expired")),
    (DRAFT, _("not published")),
)


def aimag_choices() -> list[tuple[str, str]]:
    """The aimags and the capital by name; one query when the form is shown."""
    rows = PlacePage.objects.filter(kind__in=("aimag", "capital")).order_by("title_mn")
    return list(rows.values_list("code", "title_mn"))


class ListingFilterSet(WagtailFilterSet):
    """By aimag and by how things stand today."""

    aimag = django_filters.ChoiceFilter(
        label=_("Aimag"), choices=aimag_choices, method="in_aimag", empty_label=_("All")
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=STATES, method="in_state", empty_label=_("All")
    )

    def in_aimag(self, rows: QuerySet[Any], _name: str, code: str) -> QuerySet[Any]:
        """Listings of an aimag and its soums."""
        return rows.filter(place__code__startswith=code)

    def in_state(self, rows: QuerySet[Any], _name: str, state: str) -> QuerySet[Any]:
        """Listings by what readers see of them today."""
        today = timezone.localdate()
        if state == OVER:
            return rows.filter(expires_on__lt=today)
        if state == DRAFT:
            return rows.filter(live=False, expires_on__gte=today)
        shown = rows.filter(live=True, expires_on__gte=today)
        soon = today + timedelta(days=SOON_DAYS)
        return shown.filter(expires_on__lte=soon) if state == SOON else shown


def filterset_of(listing: type[Listing]) -> type[ListingFilterSet]:
    """The filters for the list of one kind."""

    class OfKind(ListingFilterSet):
        class Meta:
            model = listing
            fields: ClassVar[list[str]] = []

    return OfKind
