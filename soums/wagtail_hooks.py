"""What the places room adds to the administration."""

from soums.desk.board import hooks as board_hooks
from soums.listings.admin import hooks

__all__ = ["board_hooks", "hooks"]
