"""What the places room adds to the administration."""

from soums.listings.admin import hooks

__all__ = ["hooks"]
