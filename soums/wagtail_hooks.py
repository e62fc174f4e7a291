"""What the places room adds to the administration."""

from soums.desk import english_hooks
from soums.listings.admin import hooks

__all__ = ["english_hooks", "hooks"]
