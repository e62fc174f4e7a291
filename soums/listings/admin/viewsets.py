"""One list a kind in the administration."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from portal.editorial.helps import EditorForm
from soums.desk.viewset import PlaceSnippetViewSet
from soums.listings.admin.filters import filterset_of
from soums.listings.admin.menu import sheets_item
from soums.listings.models import BusinessSite, Home, Job, School, ServicePoint, ServiceType
from soums.listings.panels import service_type_panels


class ListingViewSet(EditorForm, PlaceSnippetViewSet):
    """What all kinds share."""

    list_display: ClassVar[list[Any]] = [
        "__str__",
        "place",
        "expires_on",
        "checked_on",
        BooleanColumn("live", label=_("Published"), sort_key="live"),
        UpdatedAtColumn(),
    ]
    search_fields: ClassVar[list[str]] = ["title_mn", "title_en", "source_title"]
    list_per_page = 50
    inspect_view_enabled = True


class HomeViewSet(ListingViewSet):
    """Homes."""

    model = Home
    filterset_class = filterset_of(Home)
    icon = "home"


class JobViewSet(ListingViewSet):
    """Vacancies."""

    model = Job
    filterset_class = filterset_of(Job)
    icon = "user"
    search_fields: ClassVar[list[str]] = [*ListingViewSet.search_fields, "employer"]


class SchoolViewSet(ListingViewSet):
    """Schools."""

    model = School
    filterset_class = filterset_of(School)
    icon = "group"


class ServicePointViewSet(ListingViewSet):
    """Service points."""

    model = ServicePoint
    filterset_class = filterset_of(ServicePoint)
    icon = "site"


class BusinessSiteViewSet(ListingViewSet):
    """Business sites."""

    model = BusinessSite
    filterset_class = filterset_of(BusinessSite)
    icon = "folder"


class ServiceTypeViewSet(EditorForm, SnippetViewSet):
    """Kinds of service point."""

    model = ServiceType
    icon = "tag"
    list_display: ClassVar[list[str]] = ["__str__", "key", "hide_address", "order"]
    search_fields: ClassVar[list[str]] = ["name_mn", "name_en", "key"]
    panels = service_type_panels


class ListingsGroup(SnippetViewSetGroup):
    """One entry of the menu for all of them."""

    menu_label = _("Listings")
    menu_name = "listings"
    menu_icon = "list-ul"
    items: ClassVar[tuple[Any, ...]] = (
        HomeViewSet,
        JobViewSet,
        SchoolViewSet,
        ServicePointViewSet,
        BusinessSiteViewSet,
        ServiceTypeViewSet,
    )

    def get_submenu_items(self) -> list[MenuItem]:
        """The kinds, and the sheets for all of them."""
        return [*super().get_submenu_items(), sheets_item()]
