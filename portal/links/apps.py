"""App configuration of the links room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LinksConfig(AppConfig):
    """Whether the addresses that pages lead to still answer."""

    name = "portal.links"
    label = "links"
    verbose_name = _("Links")
