"""Two to four places side by side, Ulaanbaatar beside them, year and source in every row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from soums.figures.reading import FigureView, Series, figures_of
from soums.gazetteer import CAPITAL, Gazetteer, Place
from soums.models import Indicator
from soums.sections import SECTIONS

FEWEST, MOST = 2, 4
# Figures of other places would be read as the place's own: these are shown for aimags only.
AIMAG_ONLY = Indicator.Level.AIMAG
DISTANCE_TO_CAPITAL = "distance_ulaanbaatar_km"


@dataclass(frozen=True)
class Cell:
    """What a row says of one place; `bar` is its share of the largest value (0..100)."""

    place: Place
    figure: FigureView | None
    applies: bool = True
    bar: int | None = None

    @property
    def status(self) -> str:
        """`value`, `none`, `missing`, or `not_applicable`."""
        if not self.applies:
            return "not_applicable"
        return str(self.figure.figure.status) if self.figure else "missing"


@dataclass(frozen=True)
class Line:
    """One indicator across the chosen places and the capital."""

    indicator: Indicator
    cells: list[Cell]
    baseline: Cell | None

    @property
    def years(self) -> list[int]:
        """Years of the figures in the row, newest first: one where all agree."""
        found = {int(c.figure.figure.year) for c in self._all() if c.figure}
        return sorted(found, reverse=True)

    @property
    def sources(self) -> list[str]:
        """Short names of the sources in the row."""
        return sorted({str(c.figure.figure.source.short_name) for c in self._all() if c.figure})

    @property
    def age(self) -> FigureView | None:
        """A figure that says how old the whole row is; None where its years differ."""
        figures = [cell.figure for cell in self._all() if cell.figure]
        return figures[0] if figures and len(self.years) == 1 else None

    @property
    def differs(self) -> bool:
        """Whether the chosen places differ."""
        return len({(c.status, c.figure.number if c.figure else None) for c in self.cells}) > 1

    def _all(self) -> list[Cell]:
        return [*self.cells, self.baseline] if self.baseline else self.cells


@dataclass(frozen=True)
class Comparison:
    """Rows by section, in the order of every place page."""

    places: list[Place]
    capital: Place | None
    groups: list[tuple[str, list[Line]]] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """All rows."""
        return [line for _label, lines in self.groups for line in lines]


@dataclass(frozen=True)
class Choice:
    """What a reader asked to compare, and what is wrong with it."""

    places: list[Place]
    problems: list[str]

    @property
    def comparable(self) -> bool:
        """Whether there are enough places to compare."""
        return len(self.places) >= FEWEST


def choose(asked: Iterable[str], gazetteer: Gazetteer) -> Choice:
    """Read codes or names (“Хонгор, Дархан-Уул”) and say in words what cannot be compared."""
    places: list[Place] = []
    problems: list[str] = []
    for text in filter(None, (word.strip() for word in asked)):
        place = find(text, gazetteer)
        if place is None:
            problems.append(_("There is no place “%(text)s”.") % {"text": text[:60]})
        elif place in places:
            problems.append(_("%(name)s was chosen twice.") % {"name": place.name})
        else:
            places.append(place)
    if len(places) > MOST:
        problems.append(_("At most four places can be compared; the first four are shown."))
    return Choice(places[:MOST], problems)


def find(text: str, gazetteer: Gazetteer) -> Place | None:
    """Return the place with this code or with this name, with its aimag where names repeat."""
    if text.isascii() and text.isdigit():
        return gazetteer.get(text)
    wanted = text.casefold()
    named = [p for p in gazetteer if wanted in _names(p)]
    return named[0] if len(named) == 1 else None


def _names(place: Place) -> set[str]:
    pairs = ((place.name_mn, place.aimag_mn), (place.name_en, place.aimag_en))
    full = {f"{name}, {aimag}" if aimag else name for name, aimag in pairs}
    return {text.casefold() for text in (*full, place.name_mn, place.name_en)}


def compare(
    places: Sequence[Place], gazetteer: Gazetteer, indicators: Sequence[Indicator]
) -> Comparison:
    """Set places side by side; the capital joins unless it was chosen itself. One query."""
    capital = gazetteer.capital
    baseline = None if capital in places else capital
    found = figures_of([p.id for p in (*places, *([baseline] if baseline else []))])
    rows = [
        line
        for indicator in indicators
        if (line := _line(indicator, places, baseline, found)) is not None
    ]
    comparison = Comparison(list(places), baseline)
    comparison.groups.extend(_grouped(rows))
    return comparison


def _grouped(rows: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    for section in SECTIONS.values():
        lines = [row for row in rows if row.indicator.section == section.key]
        if lines:
            yield str(section.label), lines


def _line(
    indicator: Indicator,
    places: Sequence[Place],
    baseline: Place | None,
    found: dict[int | None, Series],
) -> Line | None:
    figures = {p.code: _newest(p, indicator, found) for p in places}
    if not any(figures.values()):
        return None
    numbers = [float(f.number) for f in figures.values() if f and f.number is not None]
    top = max(numbers, default=0)
    bars = top > 0 and min(numbers, default=0) >= 0
    cells = [
        Cell(
            p, figures[p.code], _applies(indicator, p), _bar(figures[p.code], top) if bars else None
        )
        for p in places
    ]
    beside = (
        Cell(baseline, _newest(baseline, indicator, found), _applies(indicator, baseline))
        if baseline
        else None
    )
    return Line(indicator, cells, beside)


def _newest(
    place: Place, indicator: Indicator, found: dict[int | None, Series]
) -> FigureView | None:
    series = found.get(place.id, {}).get(indicator.key)
    return FigureView(series[0]) if series else None


def _applies(indicator: Indicator, place: Place) -> bool:
    if indicator.key == DISTANCE_TO_CAPITAL and place.code == CAPITAL:
        return False
    if indicator.level == Indicator.Level.BOTH:
        return True
    return (indicator.level == AIMAG_ONLY) == place.is_aimag


def _bar(figure: FigureView | None, top: float) -> int | None:
    return round(100 * float(figure.number) / top) if figure and figure.number is not None else None
