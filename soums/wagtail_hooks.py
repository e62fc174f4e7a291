"""What the places room adds to the administration."""

from wagtail.snippets.models import register_snippet

from soums.desk.alerts import AlertViewSet
from soums.listings.admin import hooks

__all__ = ["hooks"]

register_snippet(AlertViewSet)
