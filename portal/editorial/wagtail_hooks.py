"""What the editorial room changes in the administration."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from portal.editorial.fences import WIDE, sees_everything
from portal.editorial.media_api import OwnDocuments, OwnImages


@hooks.register("construct_admin_api", order=100)  # type: ignore[untyped-decorator]
def own_media(router: Any) -> None:
    """Put our lists in the place of Wagtail's."""
    router.register_endpoint("images", OwnImages)
    router.register_endpoint("documents", OwnDocuments)


@hooks.register("construct_reports_menu")  # type: ignore[untyped-decorator]
def own_reports(request: HttpRequest, items: list[Any]) -> None:
    """Offer the reports over all pages to those who may open them."""
    if not sees_everything(request.user):
        closed = {name.replace("_", "-") for name in WIDE}
        items[:] = [item for item in items if item.name not in closed]
