"""What the places room adds to the administration."""

from soums.desk.figures import hooks as figures
from soums.listings.admin import hooks as listings

__all__ = ["figures", "listings"]
