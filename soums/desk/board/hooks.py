"""Registers the addresses, the entry of the menu, the panel of the home page, the log's words."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogFormatter

from portal.editorial.menu import ORDER
from soums.desk.board.board import top_lines
from soums.desk.board.confirming import ACTION
from soums.desk.board.urls import urlpatterns
from soums.desk.menu import DeskItem
from soums.desk.scope import scope_of
from soums.sections import SECTIONS

FIRST_LINES = 6


@hooks.register("register_admin_menu_item")  # type: ignore[untyped-decorator]
def desk_item() -> DeskItem:
    """Lead to the board."""
    return DeskItem(
        gettext_lazy("My work"),
        reverse("desk_board"),
        name="today",
        icon_name="tasks",
        order=ORDER["today"],
    )


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def desk_urls() -> list[URLPattern]:
    """Mount the addresses."""
    return urlpatterns


class TodayPanel(Component):  # type: ignore[misc]
    """Today's work on the home page of the administration."""

    name = "desk_today"
    template_name = "soums/desk/board/today.html"
    order = 10

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The first lines of the user's own desks."""
        scope = scope_of(parent_context["request"].user)
        return {"lines": top_lines(None if scope.everywhere else scope.edits, FIRST_LINES)}


@hooks.register("construct_homepage_panels")  # type: ignore[untyped-decorator]
def today(request: HttpRequest, panels: list[Any]) -> None:
    """Put today's work first."""
    if scope_of(request.user).somewhere:
        panels.insert(0, TodayPanel())


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def log_actions(actions: Any) -> None:
    """Say in the history what was confirmed."""

    @actions.register_action(ACTION)
    class StillCorrect(LogFormatter):  # type: ignore[misc]
        label = gettext_lazy("Confirmed as still correct")

        def format_message(self, log_entry: Any) -> str:
            """Name the section, where there is one."""
            section = SECTIONS.get(log_entry.data.get("section", ""))
            if section is None:
                return _("Confirmed as still correct")
            return _("Confirmed as still correct: %(section)s") % {"section": section.label}
