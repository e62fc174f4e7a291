"""What the page shows of a list of soums: rows, facets, origins, orders, pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from portal.i18n.languages import current_language
from search.browse.asking import LAST_PAGE, PAGE_SIZE, places_address
from search.browse.question import (
    DISTANCE,
    HIGHEST,
    LOWEST,
    NAME,
    OWN_CENTRE,
    POPULATION,
    PlaceFacet,
    PlaceRow,
)
from search.browse.service import PlaceList
from search.showing import ShownChip, ShownFacet, ShownValue
from soums.gazetteer import CAPITAL, Place

_OPEN = ("band", "distance")


@dataclass(frozen=True)
class Option:
    """An entry of a list to choose from."""

    value: str
    label: str
    chosen: bool


class PlaceShowing:
    """A list of soums, ready for the template: no question to a database is left."""

    def __init__(self, answer: PlaceList) -> None:
        self.answer = answer
        self.question = answer.question
        self.total = len(answer.rows)
        self.page = min(self.question.page, max(ceil(self.total / PAGE_SIZE), 1))
        start = (self.page - 1) * PAGE_SIZE
        self.rows = answer.rows[start : start + PAGE_SIZE]
        self.facets = [self._facet(facet) for facet in answer.facets]
        self.chips = list(self._chips())
        self.pages = list(self._pages())

    @property
    def from_database(self) -> bool:
        """Whether the records answered for the index."""
        return self.answer.engine == "database"

    @property
    def aimags(self) -> list[Place]:
        """Aimags that the words limit the list to."""
        return [place for place in self._read_places if place.is_aimag]

    @property
    def words_left(self) -> bool:
        """Whether more than places was asked, which a list of soums cannot answer."""
        return bool(self.answer.reading.text or self.answer.reading.concepts)

    @property
    def no_place_read(self) -> bool:
        """Whether words were typed and none of them names a place."""
        return bool(self.question.query) and not self._read_places

    @property
    def origins(self) -> list[Option]:
        """From where distances may be counted; the place that was named comes first."""
        here = self.answer.origin
        chosen = here.code if here else OWN_CENTRE
        gazetteer = self.answer.library.gazetteer
        named = [place for place in (*self._read_places, here) if place and place.code != CAPITAL]
        found = {place.code: place.full_name for place in named}
        if capital := gazetteer.capital:
            found[capital.code] = capital.name
        found[OWN_CENTRE] = _("the centre of its own aimag")
        for aimag in gazetteer.aimags:
            found.setdefault(aimag.code, self._centre_of(aimag))
        return [Option(value, label, value == chosen) for value, label in found.items()]

    @property
    def indicators(self) -> list[Option]:
        """Figures by which soums may be parted."""
        chosen = self.answer.indicator
        return [Option(one.key, str(one.label), one == chosen) for one in self.answer.indicators]

    @property
    def sorts(self) -> list[Option]:
        """Orders; those of a figure only where one is shown."""
        labels = {
            NAME: _("By name"),
            POPULATION: _("Largest population first"),
            DISTANCE: _("Nearest first"),
        }
        if self.answer.indicator:
            labels |= {HIGHEST: _("Highest figure first"), LOWEST: _("Lowest figure first")}
        return [Option(key, text, key == self.answer.sort) for key, text in labels.items()]

    @property
    def figure_texts(self) -> list[tuple[PlaceRow, str]]:
        """Rows with their figure as written, else their population; "" where nobody knows it."""
        return [(row, self._figure(row)) for row in self.rows]

    @property
    def all_address(self) -> str:
        """Where the whole list is, without any choice."""
        return places_address(self.question, q="", choices={}, origin="", indicator="")

    @property
    def _read_places(self) -> list[Place]:
        known = map(self.answer.library.gazetteer.get, self.answer.reading.filter_codes)
        return [place for place in known if place is not None]

    def _centre_of(self, aimag: Place) -> str:
        english = self.question.language == "en"
        centre = aimag.centre_en if english else aimag.centre_mn
        return f"{centre} ({aimag.name})" if centre and centre != aimag.name else aimag.name

    def _figure(self, row: PlaceRow) -> str:
        indicator = self.answer.indicator
        number = row.figure if indicator else row.place.population
        if number is None:
            return ""
        places = indicator.decimals if indicator else 0
        return format_figure(number, current_language(), "", places)

    def _facet(self, facet: PlaceFacet) -> ShownFacet:
        chosen = self.question.choices.get(facet.name, ())
        counts = {b.value: b.count for b in self.answer.found.facets.get(facet.name, ())}
        values = [
            ShownValue(v.key, v.label, counts.get(v.key, 0), v.key in chosen)
            for v in facet.values
            if counts.get(v.key) or v.key in chosen
        ]
        is_open = facet.name in _OPEN or any(value.chosen for value in values)
        return ShownFacet(facet.name, facet.label, values, is_open or facet.name == "figure")

    def _chips(self) -> Iterator[ShownChip]:
        """What narrows the list, each with the address of the list without it."""
        for facet in self.facets:
            for value in facet.values:
                if value.chosen:
                    without = self._without(facet.name, value.value)
                    text = f"{facet.label}: {value.label}"
                    yield ShownChip("facet", text, places_address(self.question, choices=without))

    def _without(self, name: str, value: str) -> dict[str, Any]:
        choices = dict(self.question.choices)
        choices[name] = tuple(one for one in choices[name] if one != value)
        return choices

    def _pages(self) -> Iterator[tuple[int, str, bool]]:
        last = min(ceil(self.total / PAGE_SIZE), LAST_PAGE)
        for number in range(1, last + 1) if last > 1 else ():
            yield number, places_address(self.question, page=number), number == self.page
