"""The order of the main menu: what a desk does daily first, what it seldom needs last.

Rooms above take their place from `ORDER`; Wagtail's own entries are given theirs here.
"""

from copy import copy
from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import SubmenuMenuItem

ORDER = {
    "today": 50,
    "places": 100,
    "explorer": 110,
    "figures": 240,
    "listings": 250,
    "questions": 300,
    "notes": 350,
    "events": 400,
    "images": 500,
    "documents": 600,
    "guides": 700,
    "search": 800,
    "reports": 900,
    "handbook": 9000,
    "settings": 10000,
    "help": 11000,
}
# Groups of Wagtail's that stay groups, because their name says more than their only entry.
GROUPS = ("reports", "settings", "help")
# Wagtail tells its news and sells its guide in English, and to people who look after the system.
NOT_OURS = ("whats-new-in-wagtail", "editor-guide")


def arrange(request: HttpRequest, items: list[Any]) -> None:
    """Order the entries; a group with one entry left for this user becomes that entry."""
    for position, item in enumerate(items):
        item.order = ORDER.get(item.name, item.order)
        items[position] = _only_entry(request, item) or item


def _only_entry(request: HttpRequest, item: Any) -> Any | None:
    if not isinstance(item, SubmenuMenuItem) or item.name in GROUPS:
        return None
    entries = item.menu.menu_items_for_request(request)
    if len(entries) != 1:
        return None
    entry = copy(entries[0])
    entry.order, entry.label = item.order, item.label
    return entry


def without_foreign_help(_request: HttpRequest, items: list[Any]) -> None:
    """Leave the keyboard's shortcuts; the portal has a handbook of its own."""
    items[:] = [item for item in items if not item.name.startswith(NOT_OURS)]
