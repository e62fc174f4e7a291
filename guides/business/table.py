"""The aimags side by side in what a business asks: people, workforce, pay, who comes and goes."""

from collections.abc import Sequence
from dataclasses import dataclass

from soums.atlas import newest_figures
from soums.figures.reading import FigureView
from soums.gazetteer import Gazetteer, Place
from soums.models import Indicator

COLUMNS = (
    "population_resident",
    "migration_net",
    "average_wage",
    "unemployment_rate",
    "bank_units",
)
# Rows of the comparison that a business starts from.
COMPARED = (
    "population_resident",
    "population_change_2020_2025",
    "population_density",
    "median_age",
    "population_15_64",
    "working_age_share",
    "migration_net",
    "average_wage",
    "unemployment_rate",
    "subsistence_minimum",
    "bank_units",
    "bank_units_per_10000",
    "vehicles_per_1000",
    "apartment_rent_1_room",
    "distance_ulaanbaatar_km",
    "distance_railway_station_km",
    "distance_airport_km",
    "distance_state_border_km",
)


@dataclass(frozen=True)
class Column:
    """An indicator with the years and sources of its figures."""

    indicator: Indicator
    years: str
    sources: str
    is_old: bool


@dataclass(frozen=True)
class Row:
    """An aimag with a figure a column, None where nobody has told us."""

    place: Place
    cells: list[FigureView | None]


@dataclass(frozen=True)
class Table:
    """The aimags, the capital last."""

    columns: list[Column]
    rows: list[Row]


def table_of(gazetteer: Gazetteer) -> Table:
    """Return the table of all aimags. One query."""
    capital = [gazetteer.capital] if gazetteer.capital else []
    places = [*sorted(gazetteer.aimags, key=lambda place: place.name), *capital]
    found = newest_figures([place.code for place in places], COLUMNS)
    views = {key: FigureView(figure) for key, figure in found.items()}
    columns = [c for key in COLUMNS if (c := _column([v for k, v in views.items() if k[1] == key]))]
    keys = [column.indicator.key for column in columns]
    rows = [Row(place, [views.get((place.code, key)) for key in keys]) for place in places]
    return Table(columns, rows)


def _column(views: Sequence[FigureView]) -> Column | None:
    if not views:
        return None
    years = sorted({int(view.figure.year) for view in views}, reverse=True)
    sources = sorted({str(view.figure.source.short_name) for view in views})
    old = all(view.old for view in views)
    return Column(views[0].indicator, ", ".join(map(str, years)), ", ".join(sources), old)
