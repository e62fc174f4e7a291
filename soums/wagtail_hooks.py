"""What the places room adds to the administration."""

from wagtail import hooks

from soums.desk.menu import own_places
from soums.listings.admin import hooks as listing_hooks

hooks.register("construct_main_menu", own_places)

__all__ = ["listing_hooks"]
