"""App configuration of the home room."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page and text pages."""

    name = "portal.home"
    label = "home"
