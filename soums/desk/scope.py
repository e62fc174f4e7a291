"""The places that a user may write about, read from the tree at the time of the question."""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from soums.models import DeskRole, PlacePage

_KEPT = "_desk_scope"


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
    """The scope of a user, asked once a request: the user object keeps it."""
    kept = user.__dict__.get(_KEPT) if hasattr(user, "__dict__") else None
    if kept is None:
        kept = _read(user)
        user.__dict__[_KEPT] = kept
    return kept  # type: ignore[no-any-return]


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
    roles = list(DeskRole.objects.filter(group__user=user).select_related("place"))
    if any(role.kind == DeskRole.Kind.NATIONAL for role in roles):
        return EVERYWHERE
    placed = [role for role in roles if role.place is not None]
    publishing = [role for role in placed if role.kind == DeskRole.Kind.APPROVERS]
    return Scope(edits=_codes(placed), publishes=_codes(publishing))


def _codes(roles: list[DeskRole]) -> frozenset[str]:
    if not roles:
        return frozenset()
    within = reduce(or_, (Q(path__startswith=role.place.path) for role in roles if role.place))
    return frozenset(PlacePage.objects.filter(within).values_list("code", flat=True))
