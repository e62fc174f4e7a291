"""Shapes of the places room's answers; the names are a contract with those who use the API."""

from datetime import date

from ninja import Schema


class PlaceOut(Schema):
    """A place: codes of the statistics office as text, degrees WGS 84, area in km²."""

    code: str
    kind: str
    name_mn: str
    name_en: str
    aimag_code: str
    aimag_mn: str
    aimag_en: str
    centre_mn: str
    centre_en: str
    is_centre: bool
    latitude: float
    longitude: float
    area_km2: float | None
    population: int | None
    population_year: int | None
    url: str


class SectionOut(Schema):
    """How far the questions of one section are answered."""

    key: str
    label: str
    url: str
    asked: int
    answered: int


class RemarkOut(Schema):
    """An advantage or drawback with its source."""

    kind: str
    topic: str
    text_mn: str
    text_en: str
    source: str
    source_url: str
    checked_on: date


class PlaceDetail(PlaceOut):
    """A place with its portrait, remarks, sections and neighbours."""

    portrait_mn: str
    portrait_en: str
    open_note_mn: str
    open_note_en: str
    remarks: list[RemarkOut]
    sections: list[SectionOut]
    neighbours: list[str]


class IndicatorOut(Schema):
    """What is measured, in both languages."""

    key: str
    label_mn: str
    label_en: str
    unit_mn: str
    unit_en: str
    definition_mn: str
    definition_en: str
    topic: str
    section: str
    level: str
    higher_is: str
    decimals: int
    computed: bool
    publisher: str
    licence: str


class FigureOut(Schema):
    """One figure; `status`: `value`, `none` or `missing`; `place`: "MN" for the whole country."""

    place: str
    indicator: str
    year: int
    value: int | float | None
    status: str
    unit: str
    source: str
    source_url: str
    checked_on: date
    checked_by: str
    old: bool


class CellOut(Schema):
    """What a comparison says of one place; `status` may also be `not_applicable`."""

    place: str
    status: str
    value: int | float | None
    year: int | None
    source: str | None
    old: bool | None


class LineOut(Schema):
    """One indicator across the compared places."""

    indicator: str
    label: str
    unit: str
    cells: list[CellOut]


class ComparisonOut(Schema):
    """Places in the order asked for, the capital as baseline, and a line per indicator."""

    places: list[PlaceOut]
    baseline: PlaceOut | None
    lines: list[LineOut]


class ErrorOut(Schema):
    """Why a request cannot be answered."""

    detail: str
