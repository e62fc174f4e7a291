"""App configuration of the editorial room."""

from django.apps import AppConfig
from django.conf.locale import LANG_INFO


class EditorialConfig(AppConfig):
    """What all desks stand on, and Wagtail's administration made the portal's own."""

    name = "portal.editorial"
    label = "editorial"

    def ready(self) -> None:
        """Call Mongolian by its own name; Django has it in English."""
        LANG_INFO["mn"]["name_local"] = "Монгол"
