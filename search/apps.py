"""App configuration of the search room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search in Mongolian and English."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Listen to what changes in the rooms below."""
        from search import signals

        signals.connect()
