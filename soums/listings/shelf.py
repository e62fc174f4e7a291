"""The list of one kind of listing, and the short lists on the pages of places."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, QuerySet, Window
from django.utils import timezone

from portal.i18n.languages import current_language
from soums.gazetteer import Gazetteer, Place
from soums.listings.cards import Card, cards
from soums.listings.filters import Facet, Filters, Query, count_places, facets_of, read_filters
from soums.listings.kinds import KINDS, OF_SECTION, Bound, Kind

PAGE_SIZE, LAST_PAGE = 20, 500
LONGEST_NUMBER = 7
AROUND = 2
FEW = 5


@dataclass(frozen=True)
class PlaceOption:
    """A place in the form, with how many listings choosing it would leave."""

    place: Place
    count: int


@dataclass(frozen=True)
class Shelf:
    """The list as shown: one page of cards, all filters with their counts, the day of the count."""

    kind: Kind
    filters: Filters
    cards: list[Card]
    count: int
    total: int
    page: int
    facets: list[Facet]
    aimags: list[PlaceOption]
    soums: list[PlaceOption]
    today: date

    @property
    def bounds(self) -> list[tuple[Bound, Any]]:
        """Filters by number with what was asked for."""
        return [(bound, self.filters.numbers.get(bound.name, "")) for bound in self.kind.bounds]

    @property
    def sorts(self) -> list[tuple[str, Any]]:
        """Orders of the list."""
        return list(self.kind.sort_labels.items())

    @property
    def address(self) -> str:
        """The address of the list without filters."""
        return list_address(self.kind)

    @property
    def query(self) -> str:
        """The filters as the part of an address after `?`."""
        return urlencode(list(self.filters.parameters()))

    @property
    def pages(self) -> Iterator[tuple[int, str, bool]]:
        """(number, address, whether it is open) of the pages around the open one."""
        last = min(ceil(self.count / PAGE_SIZE), LAST_PAGE)
        if last <= 1:
            return
        near = range(max(1, self.page - AROUND), min(last, self.page + AROUND) + 1)
        for number in sorted({1, last, *near}):
            yield number, self._page(number), number == self.page

    def _page(self, number: int) -> str:
        parameters = [*self.filters.parameters(), *([("page", str(number))] if number > 1 else [])]
        return f"?{urlencode(parameters)}" if parameters else self.address


@dataclass(frozen=True)
class Glance:
    """The newest listings of a place in one of its sections, how many there are, as of when."""

    kind: Kind
    place: Place
    count: int
    cards: list[Card]
    today: date

    @property
    def url(self) -> str:
        """The list of all of them, with filters."""
        name = "aimag" if self.place.is_aimag else "place"
        return f"{list_address(self.kind)}?{name}={self.place.code}"

    @property
    def everywhere(self) -> str:
        """The list of the whole country."""
        return list_address(self.kind)

    @property
    def more(self) -> int:
        """How many are not among the cards."""
        return self.count - len(self.cards)


def list_address(kind: Kind) -> str:
    """The nationwide list in the reader's language: `/mn/listings/homes/`."""
    return f"/{current_language()}/listings/{kind.slug}/"


def public_rows(kind: Kind, today: date | None = None) -> QuerySet[Any]:
    """What readers may see of a kind, with what its cards need."""
    rows: QuerySet[Any] = kind.model.objects.public(today)  # type: ignore[attr-defined]
    return rows.select_related("service") if kind.key == "service" else rows


def shelf(kind: Kind, query: Query, gazetteer: Gazetteer) -> Shelf:
    """The list that an address asks for; a handful of queries, however many listings."""
    today = timezone.localdate()
    filters = read_filters(kind, query, gazetteer)
    rows = public_rows(kind, today)
    found = filters.ordered(rows)
    count, page = found.count(), _page_number(query)
    first = (page - 1) * PAGE_SIZE
    by_place = count_places(rows, filters)
    return Shelf(
        kind=kind,
        filters=filters,
        cards=cards(found[first : first + PAGE_SIZE], gazetteer),
        count=count,
        total=rows.count() if filters.is_set else count,
        page=page,
        facets=facets_of(rows, filters),
        aimags=[PlaceOption(place, by_place.get(place.code, 0)) for place in _aimags(gazetteer)],
        soums=_soums(filters, gazetteer, by_place),
        today=today,
    )


def _page_number(query: Query) -> int:
    text = str(query.get("page", "") or "1")
    return (
        min(max(int(text), 1), LAST_PAGE)
        if text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER
        else 1
    )


def _aimags(gazetteer: Gazetteer) -> list[Place]:
    capital = [gazetteer.capital] if gazetteer.capital else []
    return [*sorted(gazetteer.aimags, key=lambda place: place.name), *capital]


def _soums(filters: Filters, gazetteer: Gazetteer, counts: dict[str, int]) -> list[PlaceOption]:
    if filters.aimag is None:
        return []
    soums = gazetteer.soums_of(filters.aimag.code)
    return [PlaceOption(place, counts.get(place.code, 0)) for place in soums]


def glance(place: Place, section: str, gazetteer: Gazetteer) -> Glance | None:
    """The listings of a place that belong to a section; None where none can. One query."""
    kind = OF_SECTION.get(section)
    if kind is None:
        return None
    today = timezone.localdate()
    rows = public_rows(kind, today).within(place.code)  # type: ignore[attr-defined]
    counted = rows.annotate(among=Window(Count("pk"))).order_by("-checked_on", "-pk")
    newest = list(counted[:FEW])
    number = newest[0].among if newest else 0
    return Glance(kind, place, number, cards(newest, gazetteer), today)


def counts_of_kinds(today: date) -> list[tuple[Kind, int]]:
    """How many public listings of each kind there are. One query a kind."""
    return [
        (kind, public_rows(kind, today).aggregate(number=Count("pk"))["number"])
        for kind in KINDS.values()
    ]
