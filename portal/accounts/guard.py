"""Nobody gives rights that they lack: what Wagtail's pages of users would allow beyond that."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from portal.accounts.invitations import groups_to_give
from portal.accounts.models import User


def refuse_unless_stronger(request: HttpRequest, users: Iterable[User]) -> None:
    """Raise PermissionDenied when an administrator's account is touched by anybody else."""
    if not request.user.is_superuser and any(user.is_superuser for user in users):
        raise PermissionDenied


def refuse_gifts(request: HttpRequest, user: User) -> None:
    """Raise PermissionDenied when a form would give more than its sender has."""
    sender: Any = request.user
    if request.method != "POST" or sender.is_superuser:
        return
    asked = {int(pk) for pk in request.POST.getlist("groups") if pk.isdecimal()}
    given = asked - set(user.groups.values_list("pk", flat=True))
    allowed = set(groups_to_give(sender).values_list("pk", flat=True))
    if "is_superuser" in request.POST or given - allowed:
        raise PermissionDenied
