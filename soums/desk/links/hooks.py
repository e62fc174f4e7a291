"""Where the report stands in the administration."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from soums.desk.links.views import again, may_see, report


class LinksItem(MenuItem):
    """The entry among the reports, for those who keep a place."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user keeps any place."""
        return may_see(request.user)


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def links_item() -> MenuItem:
    """Lead to the report."""
    return LinksItem(_("Outgoing links"), reverse("desk_links"), icon_name="link", order=150)


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def link_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return [
        path("desk/links/", report, name="desk_links"),
        path("desk/links/<int:pk>/again/", again, name="desk_link_again"),
    ]
