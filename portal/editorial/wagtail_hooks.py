"""What this room changes in Wagtail's administration."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.editorial import handbook
from portal.editorial.fences import WIDE, sees_everything
from portal.editorial.media_api import OwnDocuments, OwnImages
from portal.editorial.menu import ORDER, arrange, without_foreign_help
from portal.editorial.worded import label_link_fields

label_link_fields()
# Last: after every room has added its entries.
hooks.register("construct_main_menu", arrange, order=100)
hooks.register("construct_help_menu", without_foreign_help)


@hooks.register("insert_global_admin_css")  # type: ignore[untyped-decorator]
def own_colours() -> SafeString:
    """The portal's colours and mark."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/desk-brand.css"))


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def handbook_urls() -> list[URLPattern]:
    """Mount the handbook."""
    return handbook.urlpatterns


@hooks.register("register_admin_menu_item")  # type: ignore[untyped-decorator]
def handbook_item() -> MenuItem:
    """Lead to the handbook."""
    return MenuItem(
        _("Handbook"),
        reverse("editorial_handbook"),
        name="handbook",
        icon_name="openquote",
        order=ORDER["handbook"],
    )


@hooks.register("construct_admin_api", order=100)  # type: ignore[untyped-decorator]
def own_media(router: Any) -> None:
    """Put our lists of pictures and documents in the place of Wagtail's."""
    router.register_endpoint("images", OwnImages)
    router.register_endpoint("documents", OwnDocuments)


@hooks.register("construct_reports_menu")  # type: ignore[untyped-decorator]
def own_reports(request: HttpRequest, items: list[Any]) -> None:
    """Offer the reports over all pages to those who may open them."""
    if not sees_everything(request.user):
        closed = {name.replace("_", "-") for name in WIDE}
        items[:] = [item for item in items if item.name not in closed]
