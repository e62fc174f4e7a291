"""The desks that a user works at: the highest places within reach, and what lies below a place."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied

from portal.i18n.languages import spoken
from soums.desk.board.lines import Codes
from soums.desk.scope import Scope, scope_of
from soums.models import PlacePage


@dataclass(frozen=True)
class Desk:
    """A place with the places below it. `codes` are those within the user's reach, itself first."""

    pk: int
    code: str
    path: str
    name_mn: str
    name_en: str
    below: "list[Desk]" = field(default_factory=list)

    @property
    def name(self) -> str:
        """The place's name in the active language."""
        return spoken(self.name_mn, self.name_en)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the place and of those below it."""
        return frozenset([self.code, *(desk.code for desk in self.below)])


def desks_of(user: Any) -> list[Desk]:
    """Return the highest places of a user, in the order of the tree; all for national editors.

    One query, and what the scope takes. Raises PermissionDenied for somebody without any place.
    """
    scope = scope_of(user)
    rows = _rows(scope)
    if not rows and not scope.everywhere:
        raise PermissionDenied
    return _nested(rows)


def desk_of(user: Any, code: str) -> Desk:
    """Return one place of a user with those below it; raises PermissionDenied for any other."""
    if not scope_of(user).allows(code):
        raise PermissionDenied
    for desk in desks_of(user):
        for one in (desk, *desk.below):
            if one.code == code:
                return one
    raise PermissionDenied


def codes_asked(user: Any, code: str) -> Codes:
    """The places that a list is to show: those below `code`, or all of the user's."""
    if code:
        return desk_of(user, code).codes
    scope = scope_of(user)
    if scope.everywhere:
        return None
    if not scope.edits:
        raise PermissionDenied
    return scope.edits


def _rows(scope: Scope) -> list[Desk]:
    pages = PlacePage.objects.order_by("path")
    if not scope.everywhere:
        pages = pages.filter(code__in=scope.edits)
    rows = pages.values_list("pk", "code", "path", "title_mn", "title_en")
    return [Desk(*row) for row in rows]


def _nested(rows: list[Desk]) -> list[Desk]:
    tops: list[Desk] = []
    for row in rows:
        if tops and row.path.startswith(tops[-1].path):
            tops[-1].below.append(row)
        else:
            tops.append(row)
    return sorted(tops, key=lambda desk: desk.name)
