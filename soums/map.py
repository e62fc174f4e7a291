"""The map of one indicator: what a reader asked for, its classes, its legend and its table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from portal.i18n.languages import current_language
from soums.drawing.country_map import value_class
from soums.drawing.quantiles import fifths
from soums.facets import Atlas, Facets, read_facets
from soums.figures.reading import FigureView
from soums.gazetteer import Place
from soums.models import Figure, Indicator
from soums.portraits.template import read_template

DEFAULT_INDICATOR = "population_resident"
SORTS = ("value", "lowest", "name")
YEAR_DIGITS = 4
GROWTH = "population_change"  # keys of indicators that say how fast a place grew


@dataclass(frozen=True)
class Asked:
    """A reader's choice: `year` None for the newest of each place; problems in words."""

    indicator: Indicator
    facets: Facets
    year: int | None = None
    sort: str = SORTS[0]
    problems: list[str] = field(default_factory=list)

    @property
    def of_aimags(self) -> bool:
        """Whether the indicator is counted for whole aimags only."""
        return bool(self.indicator.level == Indicator.Level.AIMAG)


@dataclass(frozen=True)
class Row:
    """One place with its figure; `apart`: its number is shown but not classed."""

    place: Place
    figure: FigureView | None
    apart: bool = False

    @property
    def status(self) -> str:
        """`value`, `none` or `missing`."""
        return str(self.figure.figure.status) if self.figure else "missing"

    @property
    def number(self) -> float | None:
        """What colours it: a checked "none" counts as 0; None without data."""
        if self.apart or self.figure is None:
            return None
        if self.status == Figure.Status.NONE:
            return 0.0
        return None if self.figure.number is None else float(self.figure.number)

    @property
    def value_text(self) -> str:
        """The figure in words, with its unit."""
        if self.status == Figure.Status.NONE:
            return _("None")
        if self.figure is None or self.status == Figure.Status.MISSING:
            return _("No data yet")
        unit = self.figure.indicator.unit or ""
        return format_figure(
            self.figure.number or 0, current_language(), unit, self.figure.indicator.decimals
        )

    @property
    def name(self) -> str:
        """What the pointer reads on the map: the place and its figure; the legend has the year."""
        return f"{self.place.name}: {self.value_text}"


@dataclass(frozen=True)
class Shade:
    """A class of the legend: its lowest and highest value as written, and how many places."""

    css: str
    low: str
    high: str
    count: int

    @property
    def range(self) -> str:
        """Both ends in one text; dots part them where a sign could be read as a dash."""
        if self.low == self.high:
            return self.low
        dash = "\u2009…\u2009" if "\u2212" in self.low + self.high else "–"
        return f"{self.low}{dash}{self.high}"


@dataclass(frozen=True)
class IndicatorMap:
    """The chosen indicator: `everywhere` before the facets, `rows` what they leave, in order.

    `years` are those for which the indicator is known, newest first. Classes come from all places,
    so that a colour means the same when facets change.
    """

    asked: Asked
    everywhere: list[Row]
    rows: list[Row]
    years: list[int]

    @cached_property
    def limits(self) -> tuple[float, ...]:
        """Upper limits of the fifths; Ulaanbaatar is coloured but does not shape the classes."""
        return fifths([n for row in self.everywhere if (n := _shaping(row)) is not None])

    @cached_property
    def shades(self) -> list[Shade]:
        """The classes that hold a place, lowest first."""
        found: dict[str, list[float]] = defaultdict(list)
        for row in self.everywhere:
            if row.number is not None:
                found[self.css(row)].append(row.number)
        places = self.asked.indicator.decimals
        return [
            Shade(css, _written(min(numbers), places), _written(max(numbers), places), len(numbers))
            for css, numbers in sorted(found.items())
        ]

    @property
    def unknown(self) -> int:
        """Places without data."""
        return sum(row.status == Figure.Status.MISSING for row in self.everywhere)

    @property
    def apart(self) -> list[Row]:
        """Places whose number is shown but not classed."""
        return [row for row in self.everywhere if row.apart]

    @property
    def year_counts(self) -> list[tuple[int, int]]:
        """Years of the figures shown and how many places have them, newest first."""
        found = Counter(int(row.figure.figure.year) for row in self.everywhere if row.figure)
        return sorted(found.items(), reverse=True)

    @property
    def sample(self) -> FigureView | None:
        """The figure whose passport stands for all: one of the newest year."""
        figures = [row.figure for row in self.everywhere if row.figure]
        return max(figures, key=lambda view: view.figure.year, default=None)

    @property
    def sources(self) -> list[str]:
        """Short names of the sources of the figures shown."""
        views = (row.figure for row in self.everywhere if row.figure)
        return sorted({str(view.figure.source.short_name) for view in views})

    def css(self, row: Row) -> str:
        """The class of a row: q1 to q5, or nodata."""
        return value_class(row.number, self.limits)


def read_map(query: Mapping[str, str], indicators: Sequence[Indicator], atlas: Atlas) -> Asked:
    """Read what is asked for; what is unknown is said in words and left out."""
    known = {indicator.key: indicator for indicator in indicators}
    key = query.get("indicator", "").strip()
    facets = read_facets(query, atlas)
    year, sort = query.get("year", "").strip(), query.get("sort", "").strip()
    problems = [*facets.problems]
    if key and key not in known:
        problems.append(_("There is no indicator “%(text)s” on the map.") % {"text": key[:60]})
    if year and not is_year(year):
        problems.append(_("“%(text)s” is not a year.") % {"text": year[:60]})
    if sort and sort not in SORTS:
        problems.append(_("The table cannot be sorted by “%(text)s”.") % {"text": sort[:60]})
    return Asked(
        indicator=known.get(key) or known.get(DEFAULT_INDICATOR) or indicators[0],
        facets=facets,
        year=int(year) if is_year(year) else None,
        sort=sort if sort in SORTS else SORTS[0],
        problems=problems,
    )


def is_year(text: str) -> bool:
    """Whether a text is a year of four ordinary digits."""
    return len(text) == YEAR_DIGITS and text.isascii() and text.isdigit()


def make_map(asked: Asked, atlas: Atlas, figures: Mapping[str, Sequence[Figure]]) -> IndicatorMap:
    """Join places and figures (by place code, newest first) into the map of an indicator.

    A year without any figure is left out of the choice: the newest figures stand in its place.
    """
    years = sorted({int(f.year) for series in figures.values() for f in series}, reverse=True)
    if asked.year not in years:
        asked = replace(asked, year=None)
    places = places_of(asked, atlas)
    everywhere = [_row(place, figures.get(place.code, ()), asked) for place in places]
    shown = [row for row in everywhere if asked.facets.fit(row.place, atlas)]
    return IndicatorMap(asked, everywhere, sorted_rows(shown, asked.sort), years)


def places_of(asked: Asked, atlas: Atlas) -> list[Place]:
    """The places that an indicator is drawn for: soums, or aimags with the capital."""
    if not asked.of_aimags:
        return atlas.soums
    return [place for place in atlas.gazetteer if place.is_aimag]


def _row(place: Place, series: Sequence[Figure], asked: Asked) -> Row:
    figure = next((f for f in series if asked.year in (None, f.year)), None)
    apart = asked.indicator.key.startswith(GROWTH) and place.code in read_template().counted_apart
    return Row(place, FigureView(figure) if figure else None, apart and figure is not None)


def sorted_rows(rows: Iterable[Row], sort: str) -> list[Row]:
    """Return rows by name, or by value with the unknown at the end; equal values by name."""
    named = sorted(rows, key=lambda row: (row.place.name, row.place.code))
    if sort == "name":
        return named
    sign = 1 if sort == "lowest" else -1
    return sorted(named, key=lambda row: (row.number is None, sign * (row.number or 0)))


def _shaping(row: Row) -> float | None:
    return None if row.place.kind == "capital" else row.number


def _written(number: float, places: int) -> str:
    return format_figure(number, current_language(), "", places)
