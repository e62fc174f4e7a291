"""App configuration of the sharing room."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Pictures, meta elements and linked data."""

    name = "portal.sharing"
    label = "sharing"
