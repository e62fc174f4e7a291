"""Mails to people with an account, Mongolian first and English below, from one template."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from portal.accounts.models import Invitation, User
from portal.i18n.languages import LANGUAGE_NAMES

# What allauth calls a change → what the mail calls it.
CHANGES: Mapping[str, Any] = {
    "totp_activated": _("An authenticator app was set up as second factor."),
    "totp_deactivated": _("The authenticator app was removed."),
    "webauthn_added": _("A passkey was added."),
    "webauthn_removed": _("A passkey was removed."),
    "recovery_codes_generated": _("New recovery codes were made; the old ones no longer work."),
    "factors_removed": _("An administrator removed the second factor of your account."),
    "password_changed": _("The password was changed."),
}


def send(to: str, subject: Any, template: str, context: dict[str, Any]) -> None:
    """Send one mail with the text of every language below one another."""
    parts, subjects = [], []
    for language in LANGUAGE_NAMES:
        with override(language):
            subjects.append(str(subject))
            parts.append(render_to_string(template, context).strip())
    line = " ".join(" / ".join(dict.fromkeys(subjects)).split())
    EmailMessage(line, "\n\n——————\n\n".join(parts) + "\n", to=[to]).send()


def invite(invitation: Invitation, path: str) -> None:
    """Send the link of an invitation; raises OSError when the mail cannot be sent."""
    inviter = invitation.invited_by
    context = {
        "invitation": invitation,
        "inviter": inviter.get_full_name() or inviter.username if inviter else "",
        "url": absolute(path),
        "days": settings.NUTAG_INVITATION_DAYS,
        "ends": invitation.ends_at,
    }
    subject = _("Invitation to edit Nutag")
    send(invitation.email, subject, "accounts/mail/invitation.txt", context)


def tell_of_change(user: User, change: str) -> None:
    """Tell somebody that the protection of their account was changed, if they can be reached."""
    if user.email and change in CHANGES:
        context = {
            "change": CHANGES[change],
            "at": timezone.now(),
            "reset": absolute(reverse("wagtailadmin_password_reset")),
        }
        subject = _("Nutag: your account was changed")
        send(user.email, subject, "accounts/mail/changed.txt", context)


def absolute(path: str) -> str:
    """The full address of a path of the administration."""
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"
