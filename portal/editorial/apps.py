"""App configuration of the editorial room."""

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """What all desks stand on."""

    name = "portal.editorial"
    label = "editorial"
