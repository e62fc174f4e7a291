"""App configuration of the accounts room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The user model and the command that makes the first administrator."""

    name = "portal.accounts"
    label = "accounts"
