"""App configuration of the places room."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class SoumsConfig(AppConfig):
    """Places and what is known about them."""

    name = "soums"
    verbose_name = _("Places")

    def ready(self) -> None:
        """Banners are read anew when one was written."""
        from soums import alerts, models

        for signal in (post_save, post_delete):
            signal.connect(alerts.forget, sender=models.Alert, dispatch_uid="alert-banners")
