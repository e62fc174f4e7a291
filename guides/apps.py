"""App configuration of the guides room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidesConfig(AppConfig):
    """Step by step: what to do before, during and after a move."""

    name = "guides"
    verbose_name = _("Guides")
