"""The entry of the menu that leads to the sheets."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from soums.listings.admin.views import may_use_sheets


class SheetsItem(MenuItem):
    """Shown to those who may change listings."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may change listings of some kind."""
        return may_use_sheets(request.user)


def sheets_item() -> MenuItem:
    """The entry, after the kinds of listing."""
    return SheetsItem(
        _("Sheets in and out"),
        reverse("listing_sheets"),
        name="listing-sheets",
        icon_name="table",
        order=100,
    )
