"""App configuration of the languages room."""

from django.apps import AppConfig


class I18nConfig(AppConfig):
    """Template tags for languages and formats."""

    name = "portal.i18n"
    label = "i18n"
