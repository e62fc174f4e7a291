"""App configuration of the base page."""

from django.apps import AppConfig


class BasePageConfig(AppConfig):
    """Registers the system checks that hold for every page type."""

    name = "portal.basepage"
    label = "basepage"
    verbose_name = "Nutag pages"

    def ready(self) -> None:
        """Load the checks once all models are known."""
        from portal.basepage import checks  # noqa: F401
