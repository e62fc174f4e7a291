"""App configuration of the ops room."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """Commands and middleware that keep the portal running."""

    name = "portal.ops"
    label = "ops"
