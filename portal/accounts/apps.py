"""App configuration of the accounts room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The user model, signing in, invitations, and the log of permissions."""

    name = "portal.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Listen to changes of permissions and to the second factor."""
        from allauth.mfa.signals import authenticator_used

        from portal.accounts import audit_signals
        from portal.accounts.second_factor import connect, remember_proof

        audit_signals.connect()
        connect()
        authenticator_used.connect(remember_proof)
