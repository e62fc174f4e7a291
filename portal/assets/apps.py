"""App configuration of the assets room."""

from django.apps import AppConfig


class AssetsConfig(AppConfig):
    """Fonts and outlines made from npm packages."""

    name = "portal.assets"
    label = "assets"
