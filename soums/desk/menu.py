"""Short cuts of the menu: the user's own places come before the tree of all pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem

from portal.editorial.menu import ORDER
from soums.desk.scope import roles_of, scope_of

# Whoever keeps more places than these goes through the tree.
MOST = 3


class DeskItem(MenuItem):  # type: ignore[misc]
    """An entry of the menu for those who may write about any place."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user has a place."""
        return scope_of(request.user).somewhere


def own_places(request: HttpRequest, items: list[Any]) -> None:
    """Put the aimags and soums of the user's roles on top: an aimag opens, a soum is edited."""
    mine = {role.place.code: role.place for role in roles_of(request.user) if role.place}
    for number, (_code, place) in enumerate(sorted(mine.items())[:MOST]):
        view = "wagtailadmin_explore" if place.is_aimag else "wagtailadmin_pages:edit"
        items.append(
            MenuItem(
                place.get_admin_display_title(),
                reverse(view, args=[place.pk]),
                name=f"place-{place.code}",
                icon_name="home",
                order=ORDER["places"] + number,
            )
        )
