"""Writing down what changed in somebody's rights, and nothing when nothing changed."""

from collections.abc import Iterable

from django.contrib.auth.models import Group

from portal.accounts.acting import actor, name_of
from portal.accounts.models import PermissionChange, User

What = PermissionChange.What
Subject = User | Group


def record(subject: Subject, what: str, before: Iterable[str], after: Iterable[str]) -> None:
    """Keep one change with the one who acts now; the lists say what was and what is."""
    old, new = sorted(set(before)), sorted(set(after))
    if old == new:
        return
    who = actor()
    is_user = isinstance(subject, User)
    PermissionChange.objects.create(
        who=who.user,
        who_name=who.name,
        by_command=who.by_command,
        subject_kind="user" if is_user else "group",
        subject_pk=subject.pk,
        subject_name=(name_of(subject) if isinstance(subject, User) else subject.name)[:200],
        what=what,
        before=old,
        after=new,
    )


def flag(value: bool) -> list[str]:
    """A yes or no as the log keeps it."""
    return ["yes" if value else "no"]
