"""Registers the addresses and the entry of the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from soums.desk.figures.urls import urlpatterns
from soums.desk.figures.views.base import may_use_figures


class FiguresItem(MenuItem):
    """The entry of the menu, for those who may write about any place."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user has a place."""
        return may_use_figures(request.user)


@hooks.register("register_admin_menu_item")  # type: ignore[untyped-decorator]
def figures_item() -> MenuItem:
    """Lead to the figures."""
    return FiguresItem(
        _("Indicator figures"),
        reverse_lazy("desk_figures"),
        name="figures",
        icon_name="table",
        order=240,
    )


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def figure_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return urlpatterns
