"""How allauth behaves here: no sign-up, mails in both languages, secrets sealed in the database."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.accounts import mail, sealing
from portal.accounts.models import User
from portal.accounts.second_factor import FACTORS, is_required
from portal.readers.throttle import address_of

WRONG = _("This name and password do not belong together. Check both and try again.")
WRONG_CODE = _("This code is not right, or it has been used. Wait for the next one and try again.")
TOO_MANY = _("Too many attempts. Please wait five minutes and try again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing in and staying signed in."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up: people are invited."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave counting wrong passwords to axes, which says how long a lock lasts."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address as far as our own proxies tell."""
        return address_of(request) or "0.0.0.0"  # noqa: S104 (a placeholder, nothing listens)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again, unless the person has just signed in with it."""
        records = get_authentication_records(context.request, context.request.user)
        newest = max((record["at"] for record in records), default=0)
        return bool(time.time() - newest > REAUTHENTICATION_TIMEOUT)

    def send_notification_mail(self, template_prefix: str, user: User, *a: Any, **k: Any) -> None:
        """Tell somebody by mail that the protection of their account was changed."""
        mail.tell_of_change(user, template_prefix.rpartition("/")[2])

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Show only messages with a text of their own: pages here say what was done."""
        if kwargs.get("message"):
            super().add_message(*args, **kwargs)


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The app and the passkeys."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _(
            "Your account needs a second factor: set up another one before you remove this one."
        ),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Open what was sealed."""
        return sealing.unseal(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last factor stays where one is needed."""
        others = Authenticator.objects.filter(user=authenticator.user, type__in=FACTORS)
        if others.exclude(pk=authenticator.pk).exists():
            return True
        return not is_required(authenticator.user)

    def generate_authenticator_name(self, user: User, type: str) -> str:
        """What a new passkey is called unless its owner says otherwise."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey %(number)s") % {"number": number}
