"""The life of an invitation: sent, sent again, withdrawn, accepted once.

A link holds the invitation's number and its present nonce, signed. Sending again makes a new nonce,
so that older mails stop working; opening a link changes nothing, because mail programs open links.
"""

import secrets
from dataclasses import dataclass
from enum import Enum

from django.contrib.auth.models import Group
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from portal.accounts import mail
from portal.accounts.acting import acting_as
from portal.accounts.models import Invitation, User, new_nonce

SALT = "accounts.invitation"
PERMISSION = "accounts.add_user"


class State(Enum):
    """What a link leads to."""

    OPEN = "open"
    ALTERED = "altered"
    EXPIRED = "expired"
    USED = "used"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Found:
    """What a link stands for; without an invitation when the link itself is broken."""

    state: State
    invitation: Invitation | None = None


def path_of(invitation: Invitation) -> str:
    """The address of the newest link, without the host."""
    token = signing.dumps([invitation.pk, invitation.nonce], salt=SALT)
    return reverse("accounts_invitation", args=[token])


def find(token: str) -> Found:
    """Say what a link stands for."""
    try:
        pk, nonce = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return Found(State.ALTERED)
    invitation = Invitation.objects.select_related("invited_by").filter(pk=pk).first()
    if invitation is None:
        return Found(State.WITHDRAWN)
    return Found(_state(invitation, str(nonce)), invitation)


def _state(invitation: Invitation, nonce: str) -> State:
    inviter = invitation.invited_by
    if invitation.accepted_at:
        return State.USED
    # A right that was taken from the one who invites ends with it.
    may_invite = inviter is not None and inviter.is_active and inviter.has_perm(PERMISSION)
    if invitation.withdrawn_at or not may_invite:
        return State.WITHDRAWN
    if not constant_time_compare(nonce, invitation.nonce):
        return State.REPLACED
    return State.EXPIRED if invitation.has_ended else State.OPEN


def open_invitations() -> QuerySet[Invitation]:
    """Those that were neither accepted nor withdrawn, with their groups."""
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None)
    return waiting.select_related("invited_by").prefetch_related("groups")


def groups_to_give(user: User) -> QuerySet[Group]:
    """The groups that `user` may invite into: none with a permission that they lack themselves."""
    if user.is_superuser:
        return Group.objects.order_by("name")
    own = user.get_all_permissions()
    rows = Group.objects.values_list(
        "pk", "permissions__content_type__app_label", "permissions__codename"
    )
    lacking = {pk for pk, app, code in rows if code and f"{app}.{code}" not in own}
    return Group.objects.exclude(pk__in=lacking).order_by("name")


def send(invitation: Invitation) -> None:
    """Write the mail of an invitation; raises OSError when it cannot be sent."""
    mail.invite(invitation, path_of(invitation))


def send_again(invitation: Invitation, by: User) -> None:
    """Send a new link that lasts its full time; the older ones stop working."""
    invitation.nonce, invitation.sent_at, invitation.invited_by = new_nonce(), timezone.now(), by
    invitation.save(update_fields=["nonce", "sent_at", "invited_by"])
    send(invitation)


def withdraw(invitation: Invitation) -> None:
    """Let the link lead nowhere."""
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])


@transaction.atomic
def accept(invitation: Invitation, password: str) -> User | None:
    """Make the account with its groups; None when somebody else was quicker."""
    waiting = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None)
    if not waiting.filter(nonce=invitation.nonce).update(accepted_at=timezone.now()):
        return None
    first, _, last = invitation.name.partition(" ")
    inviter = invitation.invited_by
    with acting_as(inviter):
        user = User(
            username=username_for(invitation.email),
            email=invitation.email,
            first_name=first[:150],
            last_name=last[:150],
        )
        user.set_password(password)
        user.save()
        user.groups.set(invitation.groups.all())
    Invitation.objects.filter(pk=invitation.pk).update(user=user)
    return user


def username_for(email: str) -> str:
    """The e-mail address, or a name made up when it has signs that a name may not have."""
    name = email.lower()[:150]
    try:
        UnicodeUsernameValidator()(name)
    except ValidationError:
        name = f"user-{secrets.token_hex(6)}"
    taken = User.objects.filter(username__iexact=name).exists()
    return f"user-{secrets.token_hex(6)}" if taken else name
