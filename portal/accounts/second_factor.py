"""Who needs a second factor, who has one, and whether this session has shown it."""

from typing import Any

from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db.models import QuerySet
from django.db.models.signals import post_save
from django.http import HttpRequest
from django.utils.module_loading import import_string

from portal.accounts import mail
from portal.accounts.audit import What, record
from portal.accounts.models import User

PROVEN = "accounts.second_factor"
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def by_group_name(user: User) -> bool:
    """Administrators, national editors, and whoever approves for an aimag."""
    if user.is_superuser:
        return True
    names = user.groups.values_list("name", flat=True)
    return any(name == "national-editors" or name.endswith("-approvers") for name in names)


def is_required(user: User) -> bool:
    """Whether this account must have a second factor here."""
    if not settings.NUTAG_SECOND_FACTOR:
        return False
    return bool(import_string(settings.NUTAG_SECOND_FACTOR_REQUIRED)(user))


def has_factor(user: User) -> bool:
    """Whether an app or a passkey is set up; recovery codes alone are none."""
    return bool(factors_of(user).exists())


def factors_of(user: Any) -> QuerySet[Authenticator]:
    """The apps and passkeys of a person, or of an outer query's."""
    return Authenticator.objects.filter(user=user, type__in=FACTORS)  # type: ignore[no-any-return]


def came_with_factor(user: User) -> bool:
    """As `has_factor`, for the person of a session: it was read together with the person."""
    known = getattr(user, "came_with_factor", None)
    return has_factor(user) if known is None else bool(known)


def is_proven(request: HttpRequest) -> bool:
    """Whether the person has shown a second factor in this session."""
    return bool(request.session.get(PROVEN) == request.user.pk)


def remember_proof(request: HttpRequest, user: User, **_: Any) -> None:
    """Keep in the session that a factor was used or set up in it."""
    request.session[PROVEN] = user.pk


def connect() -> None:
    """Setting a factor up counts as showing it."""
    post_save.connect(remember_new, sender=Authenticator)


def remember_new(instance: Authenticator, created: bool, **_: Any) -> None:
    """Keep the proof in the session of the person who sets the factor up."""
    request = context.request
    if created and request is not None and getattr(request, "user", None) == instance.user:
        remember_proof(request, instance.user)


def take_away(user: User) -> int:
    """Remove every factor of somebody who lost them and end their sessions; return how many."""
    rows = Authenticator.objects.filter(user=user)
    kinds = sorted(rows.values_list("type", flat=True))
    rows.delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
    record(user, What.FACTOR, kinds, [])
    if kinds:
        mail.tell_of_change(user, "factors_removed")
    return len(kinds)
