"""Registers the addresses and the entry of the menu."""

from django.urls import URLPattern, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal.editorial.menu import ORDER
from soums.desk.figures.urls import urlpatterns
from soums.desk.menu import DeskItem


@hooks.register("register_admin_menu_item")  # type: ignore[untyped-decorator]
def figures_item() -> DeskItem:
    """Lead to the figures."""
    return DeskItem(
        _("Indicator figures"),
        reverse_lazy("desk_figures"),
        name="figures",
        icon_name="table",
        order=ORDER["figures"],
    )


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def figure_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return urlpatterns
