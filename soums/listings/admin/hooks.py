"""Registers the lists, the sheets and the words of the history."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from soums.listings.admin.urls import urlpatterns
from soums.listings.admin.views import may_use_sheets
from soums.listings.admin.viewsets import ListingsGroup
from soums.listings.door import ACTION

register_snippet(ListingsGroup)


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def log_actions(actions: Any) -> None:
    """Say in the history which fields a sheet or a command changed."""

    @actions.register_action(ACTION)
    class ListingChanged(LogFormatter):  # type: ignore[misc]
        label = _("Changed by a sheet or a command")

        def format_message(self, log_entry: Any) -> str:
            """Name each field with what it held before and after."""
            changed = "; ".join(
                f"{name}: {old!s} → {new!s}"
                for name, (old, new) in log_entry.data.get("changes", {}).items()
            )
            return gettext("%(why)s. %(changes)s") % {
                "why": log_entry.data.get("why", ""),
                "changes": changed,
            }


class SheetsItem(MenuItem):
    """The entry of the menu, for those who may change listings."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may change listings of some kind."""
        return may_use_sheets(request.user)


@hooks.register("register_admin_menu_item")  # type: ignore[untyped-decorator]
def sheets_item() -> MenuItem:
    """Lead to the sheets."""
    return SheetsItem(
        _("Listings: sheets"), reverse("listing_sheets"), icon_name="table", order=260
    )


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def sheet_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return urlpatterns
