"""What a reader narrowed a list to, and honest counts of what each other choice would leave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, Protocol

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from soums.gazetteer import Gazetteer, Place
from soums.listings.kinds import NEWEST, Bound, Choice, Kind

LARGEST_NUMBER = 10**12
SHOWN_VALUE = 40


class Query(Protocol):
    """The parameters of an address."""

    def get(self, key: str, default: str, /) -> Any:
        """One value of a parameter."""

    def getlist(self, key: str, /) -> list[Any]:
        """All values of a parameter."""


@dataclass(frozen=True)
class Filters:
    """What was chosen; `problems` says in words what of the address means nothing."""

    kind: Kind
    aimag: Place | None = None
    place: Place | None = None
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    sort: str = NEWEST
    problems: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code of the place or aimag; "" for the whole country."""
        place = self.place or self.aimag
        return place.code if place else ""

    @property
    def is_set(self) -> bool:
        """Whether anything was narrowed."""
        return bool(self.code or self.chosen or self.numbers)

    def condition(self, but: str = "") -> Q:
        """Rows that fit all that was chosen, the filter `but` apart."""
        found = Q(place__code__startswith=self.code) if self.code and but != "place" else Q()
        for choice in self.kind.choices:
            values = self.chosen.get(choice.name, ())
            if values and choice.name != but:
                found &= reduce(or_, map(choice.condition, values))
        for bound in self.kind.bounds:
            if bound.name in self.numbers:
                found &= bound.condition(self.numbers[bound.name])
        return found

    def ordered(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows that fit, sorted."""
        return rows.filter(self.condition()).order_by(*self.kind.sorts[self.sort])

    def parameters(self) -> Iterator[tuple[str, str]]:
        """The parameters of an address that asks for the same."""
        if self.aimag:
            yield "aimag", self.aimag.code
        if self.place:
            yield "place", self.place.code
        for name, values in self.chosen.items():
            yield from ((name, value) for value in values)
        yield from ((name, str(value)) for name, value in self.numbers.items())
        if self.sort != NEWEST:
            yield "sort", self.sort


@dataclass(frozen=True)
class Option:
    """A value of a filter, and how many listings it would leave beside the other filters."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A filter as shown."""

    name: str
    label: str
    options: list[Option]
    is_open: bool


def read_filters(kind: Kind, query: Query, gazetteer: Gazetteer) -> Filters:
    """Read `aimag`, `place`, `sort` and the kind's own filters; the unknown is said in words."""
    problems: list[str] = []
    place, aimag = _places(query, gazetteer, problems)
    chosen = {c.name: _values(c, query, problems) for c in kind.choices}
    numbers = {b.name: _number(b, query, problems) for b in kind.bounds}
    sort = str(query.get("sort", "") or NEWEST)
    if sort not in kind.sorts:
        problems.append(_("The order “%(value)s” is not known.") % {"value": sort[:SHOWN_VALUE]})
        sort = NEWEST
    return Filters(
        kind=kind,
        aimag=aimag,
        place=place,
        chosen={name: values for name, values in chosen.items() if values},
        numbers={name: value for name, value in numbers.items() if value is not None},
        sort=sort,
        problems=tuple(problems),
    )


def _places(
    query: Query, gazetteer: Gazetteer, problems: list[str]
) -> tuple[Place | None, Place | None]:
    place = _place(str(query.get("place", "")), gazetteer, problems)
    aimag = _place(str(query.get("aimag", "")), gazetteer, problems)
    if aimag and not aimag.is_aimag:
        place, aimag = place or aimag, None
    if place and place.is_aimag:
        place, aimag = None, place
    if place and aimag and place.aimag_code != aimag.code:
        # The aimag was changed after a soum of another one had been chosen.
        place = None
    if place:
        aimag = gazetteer.get(place.aimag_code)
    return place, aimag


def _place(text: str, gazetteer: Gazetteer, problems: list[str]) -> Place | None:
    wanted = text.strip()
    if not wanted:
        return None
    found = gazetteer.get(wanted) or next(
        (place for place in gazetteer if place.path == f"{wanted}/"), None
    )
    if found is None:
        problems.append(_("There is no place “%(value)s”.") % {"value": wanted[:SHOWN_VALUE]})
    return found


def _values(choice: Choice, query: Query, problems: list[str]) -> tuple[str, ...]:
    asked = dict.fromkeys(str(value) for value in query.getlist(choice.name) if value)
    if not asked:
        return ()
    known = {value for value, _label in choice.options()}
    for value in asked:
        if value not in known:
            words = {"label": choice.label, "value": value[:SHOWN_VALUE]}
            problems.append(_("%(label)s: “%(value)s” is not known.") % words)
    return tuple(value for value in asked if value in known)


def _number(bound: Bound, query: Query, problems: list[str]) -> int | None:
    text = "".join(str(query.get(bound.name, "") or "").split())
    if not text:
        return None
    if text.isascii() and text.isdigit() and int(text[:20]) <= LARGEST_NUMBER:
        return int(text)
    words = {"label": bound.label, "value": text[:SHOWN_VALUE]}
    problems.append(_("%(label)s: “%(value)s” is not a whole number.") % words)
    return None


def facets_of(rows: QuerySet[Any], filters: Filters) -> list[Facet]:
    """The kind's filters with counts among `rows`. One query a filter."""
    return [_facet(rows, filters, choice) for choice in filters.kind.choices]


def _facet(rows: QuerySet[Any], filters: Filters, choice: Choice) -> Facet:
    options, chosen = choice.options(), filters.chosen.get(choice.name, ())
    among = rows.filter(filters.condition(but=choice.name))
    wanted = {
        f"n{number}": Count("pk", filter=choice.condition(value))
        for number, (value, _label) in enumerate(options)
    }
    counts = among.aggregate(**wanted) if wanted else {}
    shown = [
        Option(value, label, counts[f"n{number}"], value in chosen)
        for number, (value, label) in enumerate(options)
    ]
    return Facet(
        name=choice.name,
        label=str(choice.label),
        options=[option for option in shown if option.count or option.chosen or len(shown) <= 10],  # noqa: PLR2004 (a long list would hide what there is)
        is_open=True,
    )


def count_places(rows: QuerySet[Any], filters: Filters) -> dict[str, int]:
    """How many listings each place holds beside the other filters, by code. One query.

    An aimag counts its own and those of its soums.
    """
    found = rows.filter(filters.condition(but="place")).order_by()
    counts: dict[str, int] = {}
    for code, number in found.values_list("place__code").annotate(number=Count("pk")):
        counts[code] = counts.get(code, 0) + number
        if len(code) > 2:  # noqa: PLR2004 (a soum's code begins with its aimag's two digits)
            counts[code[:2]] = counts.get(code[:2], 0) + number
    return counts
