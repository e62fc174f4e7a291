"""What the portal says now about the figures of a batch of rows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from soums.figures.door import Key
from soums.models import Figure, FigureChange, Indicator, PlacePage, Source

Pair = tuple[int | None, int]


@dataclass(frozen=True)
class Known:
    """A figure, without what a sheet does not hold."""

    year: int
    status: str
    value: Decimal | None
    source: str
    note_mn: str
    note_en: str

    @property
    def said(self) -> tuple[str, Decimal | None, str, str, str]:
        """What an import compares."""
        return (self.status, self.value, self.source, self.note_mn, self.note_en)


class World:
    """Places and indicators, read once for a whole file."""

    def __init__(self) -> None:
        places = PlacePage.objects.values_list("code", "pk", "kind", "path")
        self.places: dict[str, tuple[int, str, str]] = {
            code: (pk, kind, path) for code, pk, kind, path in places
        }
        self.indicators = {indicator.key: indicator for indicator in Indicator.objects.all()}


def present(pairs: Iterable[Pair]) -> dict[Pair, dict[int, Known]]:
    """Figures of places and indicators by year. One query."""
    wanted = set(pairs)
    places = Q(place__in={place for place, _one in wanted if place is not None})
    if any(place is None for place, _one in wanted):
        places |= Q(place=None)
    rows = Figure.objects.filter(places, indicator__in={one for _place, one in wanted})
    fields = ("year", "status", "value", "source__title", "note_mn", "note_en")
    found: dict[Pair, dict[int, Known]] = defaultdict(dict)
    for place, indicator, *said in rows.values_list("place_id", "indicator_id", *fields):
        year, status, value, source, note_mn, note_en = said
        plain = None if value is None else Decimal(value).normalize()
        found[place, indicator][year] = Known(
            year, status, plain, source, note_mn or "", note_en or ""
        )
    return found


def sources_named(titles: Iterable[str]) -> dict[str, int]:
    """Ids of the sources with these titles. One query."""
    rows = Source.objects.filter(title__in=set(titles))
    return dict(rows.values_list("title", "pk"))


def changed_by_people(pairs: Iterable[Pair]) -> set[Key]:
    """Figures that a person has changed: a command without a person leaves them. One query."""
    wanted = set(pairs)
    changes = FigureChange.objects.filter(
        Q(place__in={place for place, _one in wanted if place}) | Q(place=None),
        indicator__in={one for _place, one in wanted},
        state=FigureChange.State.APPROVED,
    ).exclude(made_by=None)
    return set(changes.values_list("place_id", "indicator_id", "year"))
