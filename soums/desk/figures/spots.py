"""The places of an editor, as the grids name them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from portal.i18n.languages import spoken
from soums.desk.scope import scope_of
from soums.models import Indicator, PlacePage

COUNTRY = "MN"
Level = Indicator.Level


@dataclass(frozen=True)
class Spot:
    """A place with its path in the tree, or the whole country (`id` None, `code` MN)."""

    id: int | None
    code: str
    kind: str
    name: str
    path: str = ""

    @property
    def levels(self) -> tuple[str, ...]:
        """Levels of the indicators that are published for such a place."""
        if self.id is None:
            return (Level.COUNTRY,)
        return Level.of(self.kind)

    @property
    def scope_code(self) -> str | None:
        """The code as the scope knows it: None for the whole country."""
        return None if self.id is None else self.code


def country() -> Spot:
    """The whole country."""
    return Spot(None, COUNTRY, "country", _("Mongolia"))


def spots_of(pages: QuerySet[PlacePage]) -> list[Spot]:
    """Places as spots, aimags before their soums. One query."""
    fields = ("pk", "code", "kind", "title_mn", "title_en", "path")
    rows = pages.order_by("path").values_list(*fields)
    return [Spot(pk, code, kind, spoken(mn, en), path) for pk, code, kind, mn, en, path in rows]


def own_pages(user: Any) -> QuerySet[PlacePage]:
    """The pages of the places that a user may write about."""
    scope = scope_of(user)
    pages: QuerySet[PlacePage] = PlacePage.objects.live()
    return pages if scope.everywhere else pages.filter(code__in=scope.edits)


def spot_or_404(user: Any, code: str) -> Spot:
    """The place of an address; Http404 where there is none or it is somebody else's."""
    if not scope_of(user).allows(None if code == COUNTRY else code):
        raise Http404
    if code == COUNTRY:
        return country()
    found = spots_of(PlacePage.objects.live().filter(code=code))
    if not found:
        raise Http404
    return found[0]


def spots_within(user: Any, code: str, level: str) -> list[Spot]:
    """The user's places for an indicator of a level, within an aimag or (code "") all of them.

    Raises Http404 for somebody else's aimag.
    """
    pages = own_pages(user)
    if code:
        spot = spot_or_404(user, code)
        inside = PlacePage.objects.filter(pk=spot.id).values("path")[:1]
        pages = pages.filter(path__startswith=inside)
    if level == Level.COUNTRY:
        return [country()] if scope_of(user).everywhere and not code else []
    return [spot for spot in spots_of(pages) if level in spot.levels]
