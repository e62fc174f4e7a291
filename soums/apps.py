"""App configuration of the places room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SoumsConfig(AppConfig):
    """Places and what is known about them."""

    name = "soums"
    verbose_name = _("Places")
