"""Where the report stands in the administration."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from soums.desk.links.views import again, report
from soums.desk.menu import DeskItem


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def links_item() -> DeskItem:
    """Lead to the report."""
    return DeskItem(_("Outgoing links"), reverse("desk_links"), icon_name="link", order=150)


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def link_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return [
        path("desk/links/", report, name="desk_links"),
        path("desk/links/<int:pk>/again/", again, name="desk_link_again"),
    ]
