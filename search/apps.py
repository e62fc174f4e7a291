"""App configuration of the search room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search in Mongolian and English."""

    name = "search"
    verbose_name = _("Search")
