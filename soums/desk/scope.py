"""The places that a user may write about, read from the tree at the time of the question."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from soums.models import DeskRole, PlacePage

_SCOPE, _ROLES = "_desk_scope", "_desk_roles"


@dataclass(frozen=True)
class Scope:
    """Codes of the NSO. `everywhere` covers all places and what belongs to no place."""

    everywhere: bool = False
    edits: frozenset[str] = frozenset()
    publishes: frozenset[str] = frozenset()

    @property
    def somewhere(self) -> bool:
        """Whether there is any place to write about."""
        return self.everywhere or bool(self.edits)

    def allows(self, code: str | None, *, publishing: bool = False) -> bool:
        """Whether the place, or the whole country (None), is within."""
        if self.everywhere:
            return True
        return code is not None and code in (self.publishes if publishing else self.edits)


NOWHERE, EVERYWHERE = Scope(), Scope(everywhere=True)


def scope_of(user: Any) -> Scope:
    """The scope of a user, asked once a request."""
    return _once(user, _SCOPE, _read)  # type: ignore[no-any-return]


def roles_of(user: Any) -> list[DeskRole]:
    """The roles of a user's groups with their places, asked once a request; one query."""
    return _once(user, _ROLES, _roles)  # type: ignore[no-any-return]


def _once(user: Any, name: str, read: Callable[[Any], Any]) -> Any:
    """What `read` says of a user: the user object keeps it."""
    if not hasattr(user, name):
        setattr(user, name, read(user))
    return getattr(user, name)


def may_edit(user: Any, code: str | None) -> bool:
    """Whether a user may write about a place; None stands for the whole country."""
    return scope_of(user).allows(code)


def may_publish(user: Any, code: str | None) -> bool:
    """Whether a user may make public what is written about a place."""
    return scope_of(user).allows(code, publishing=True)


def _read(user: Any) -> Scope:
    if not user.is_authenticated or not user.is_active:
        return NOWHERE
    if user.is_superuser:
        return EVERYWHERE
    roles = roles_of(user)
    if any(role.kind == DeskRole.Kind.NATIONAL for role in roles):
        return EVERYWHERE
    edits = _codes([role.place.path for role in roles if role.place])
    publishing = [
        role.place.path for role in roles if role.place and role.kind == DeskRole.Kind.APPROVERS
    ]
    publishes = {code for code, path in edits.items() if path.startswith(tuple(publishing))}
    return Scope(edits=frozenset(edits), publishes=frozenset(publishes))


def _roles(user: Any) -> list[DeskRole]:
    if not user.is_authenticated or not user.is_active or user.is_superuser:
        return []
    return list(DeskRole.objects.filter(group__user=user.pk).select_related("place"))


def _codes(paths: list[str]) -> dict[str, str]:
    """Code → path in the tree of the places at and below the paths."""
    if not paths:
        return {}
    within = reduce(or_, (Q(path__startswith=path) for path in paths))
    return dict(PlacePage.objects.filter(within).values_list("code", "path"))
