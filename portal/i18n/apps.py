"""App configuration of the languages room."""

from django.apps import AppConfig


class I18nConfig(AppConfig):
    """Template tags for languages and formats; the state of the English."""

    name = "portal.i18n"
    label = "i18n"

    def ready(self) -> None:
        """Listen to publications once all translations are registered."""
        from portal.i18n.english import receivers

        receivers.connect()
