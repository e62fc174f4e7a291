"""What the places room adds to the administration."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from soums.desk import english_hooks
from soums.desk.alerts import AlertViewSet
from soums.desk.board import hooks as board_hooks
from soums.desk.figures import hooks as figure_hooks
from soums.desk.links import hooks as link_hooks
from soums.desk.menu import own_places
from soums.desk.sources import SourceViewSet
from soums.listings.admin import hooks as listing_hooks

hooks.register("construct_main_menu", own_places)

__all__ = ["board_hooks", "english_hooks", "figure_hooks", "link_hooks", "listing_hooks"]

register_snippet(AlertViewSet)
register_snippet(SourceViewSet)
