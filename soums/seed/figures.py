"""Indicators, their sources and figures, from the CSV files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from portal.ops.seeding import Reading, Step, read_yaml
from soums.figures.door import FigureState, NewFigure, record
from soums.models import Figure, Indicator, PlacePage, Source
from soums.sections import SECTION_OF_TOPIC
from soums.seed.rows import (
    DATA,
    RefusedError,
    Row,
    number,
    one_of,
    optional_number,
    place_codes,
    read_rows,
    required,
    taken,
)
from soums.seed.upsert import assign, upsert

COUNTRY = "MN"
COMPILED_ON = date(2026, 11, 21)
CHECKED_BY = "Nutag"
META_COLUMNS = {
    "key",
    "label_mn",
    "label_en",
    "unit",
    "unit_mn",
    "topic",
    "level",
    "higher_is",
    "decimals",
    "lowest",
    "highest",
    "computed",
    "definition_mn",
    "definition_en",
    "publisher",
    "licence",
}
FIGURE_COLUMNS = {"unit_code", "indicator", "year", "value", "unit", "source"}
FIRST_YEAR, LAST_YEAR = 1990, 2030
FARTHEST = 10**12


@dataclass(frozen=True)
class FigureRow:
    """A figure as the file gives it; `code` is "MN" for the whole country."""

    code: str
    indicator: str
    year: int
    value: Decimal
    source: str


def steps() -> list[Step[Any]]:
    """Return the steps that load indicators and figures."""
    return [
        Step("Indicators", read_indicators, write_indicators, size=len),
        Step("Figures", read_figures, write_figures, size=len),
    ]


def _meta_rows(reading: Reading) -> Iterator[Row]:
    yield from read_rows("indicators_meta.csv", META_COLUMNS, reading)
    yield from read_rows("national_meta.csv", META_COLUMNS, reading)


def read_indicators(reading: Reading) -> list[dict[str, Any]]:
    """Return the fields of every indicator."""
    publishers = set(_publishers())
    return list(taken(_meta_rows(reading), lambda row: _indicator(row, publishers), reading))


def _publishers() -> dict[str, dict[str, Any]]:
    content = read_yaml(DATA / "publishers.yaml", Reading())
    return {entry["publisher"]: entry for entry in content["figures"]}


def _indicator(row: Row, publishers: set[str]) -> dict[str, Any]:
    return {
        "key": required(row, "key"),
        "label_mn": required(row, "label_mn"),
        "label_en": required(row, "label_en"),
        "unit_mn": row["unit_mn"],
        "unit_en": row["unit"],
        "definition_mn": row["definition_mn"],
        "definition_en": row["definition_en"],
        "topic": one_of(row, "topic", set(SECTION_OF_TOPIC)),
        "section": SECTION_OF_TOPIC[row["topic"]],
        "level": one_of(row, "level", set(Indicator.Level.values)),
        "higher_is": one_of(row, "higher_is", set(Indicator.Better.values)),
        "decimals": int(number(row, "decimals", 0, 4)),
        "lowest": _bound(row, "lowest"),
        "highest": _bound(row, "highest"),
        "computed": one_of(row, "computed", {"yes", "no"}) == "yes",
        "publisher": one_of(row, "publisher", publishers),
        "licence": row["licence"],
    }


def _bound(row: Row, column: str) -> Decimal | None:
    found = optional_number(row, column, -FARTHEST, FARTHEST)
    return None if found is None else Decimal(row[column])


def write_indicators(indicators: list[dict[str, Any]]) -> Iterator[str]:
    """Store the indicators in the order of their files."""
    for order, fields in enumerate(indicators, start=1):
        key = {"key": fields["key"]}
        yield upsert(Indicator, key, {**fields, "order": order})[1]


def read_figures(reading: Reading) -> list[FigureRow]:
    """Return all figures; unknown places and indicators, other units and doubles are refused."""
    units = {row["key"]: row["unit"] for row in _meta_rows(Reading())}
    codes = {COUNTRY, *place_codes()}
    seen: set[tuple[str, str, int]] = set()

    def figure(row: Row) -> FigureRow:
        found = _figure(row, codes, units)
        key = (found.code, found.indicator, found.year)
        if key in seen:
            raise RefusedError("the same place, indicator and year stand twice")
        seen.add(key)
        return found

    found: list[FigureRow] = []
    for name in ("indicators.csv", "national.csv"):
        found += taken(read_rows(name, FIGURE_COLUMNS, reading), figure, reading)
    return found


def _figure(row: Row, codes: set[str], units: dict[str, str]) -> FigureRow:
    indicator = one_of(row, "indicator", set(units))
    if row["unit"] != units[indicator]:
        raise RefusedError(f"unit: “{row['unit']}” is not “{units[indicator]}”")
    try:
        value = Decimal(required(row, "value"))
    except InvalidOperation:
        raise RefusedError(f"value: “{row['value']}” is not a number") from None
    if not value.is_finite():
        raise RefusedError(f"value: “{row['value']}” is not a number")
    return FigureRow(
        code=one_of(row, "unit_code", codes),
        indicator=indicator,
        year=int(number(row, "year", FIRST_YEAR, LAST_YEAR)),
        value=value,
        source=required(row, "source"),
    )


def write_figures(rows: list[FigureRow]) -> Iterator[str]:
    """Store sources, then the figures through the door."""
    indicators = {indicator.key: indicator for indicator in Indicator.objects.all()}
    sources = _write_sources(rows, indicators)
    places: dict[str, int | None] = dict(PlacePage.objects.values_list("code", "pk"))
    places[COUNTRY] = None
    new = (
        NewFigure(
            place_id=places[row.code],
            indicator_id=indicators[row.indicator].pk,
            year=row.year,
            state=FigureState(
                status=Figure.Status.VALUE,
                value=row.value.normalize(),
                source_id=sources[row.source],
                checked_on=COMPILED_ON,
                checked_by=CHECKED_BY,
            ),
        )
        for row in rows
    )
    yield from record(new, why="Data files of the repository")


def _write_sources(rows: list[FigureRow], indicators: dict[str, Indicator]) -> dict[str, int]:
    publishers = _publishers()
    known = {source.title: source for source in Source.objects.all()}
    missing: dict[str, Source] = {}
    for row in rows:
        indicator = indicators[row.indicator]
        publisher = publishers[indicator.publisher]
        fields = {
            "publisher": indicator.publisher,
            "short_name_mn": publisher["short"]["mn"],
            "short_name_en": publisher["short"]["en"],
            "url": publisher["url"],
            "licence": indicator.licence,
            "retrieved_on": COMPILED_ON,
        }
        if row.source in known:
            if row.source not in missing:
                assign(known[row.source], fields)
        else:
            known[row.source] = missing[row.source] = Source(title=row.source, **fields)
    Source.objects.bulk_create(missing.values())
    return {source.title: source.pk for source in Source.objects.all()}
