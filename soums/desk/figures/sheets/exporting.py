"""Figures as a workbook or as CSV: the same columns that the import reads."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from typing import IO, Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override
from openpyxl import Workbook  # type: ignore[import-untyped]

from portal.i18n.languages import DEFAULT_LANGUAGE
from portal.sheets.cells import harmless
from soums.desk.figures.sheets.columns import COLUMNS, STATUS_WORDS, mark_of_row
from soums.desk.figures.spots import COUNTRY
from soums.desk.scope import Scope
from soums.models import Figure, PlacePage

WIDTHS = {"indicator_name": 40, "source": 40, "place_name": 20}
A_TIME = 2_000


def exported(scope: Scope, code: str = "") -> QuerySet[Figure]:
    """Figures within a scope, of an aimag with its soums or of one place; "" for all."""
    figures = Figure.objects.filter(indicator__computed=False)
    if not scope.everywhere:
        figures = figures.filter(place__code__in=scope.edits)
    if code:
        inside = PlacePage.objects.filter(code=code).values("path")[:1]
        figures = figures.filter(place__path__startswith=inside)
    related = figures.select_related("place", "indicator", "source")
    return related.order_by("place__path", "indicator__order", "-year")


def write_book(figures: QuerySet[Figure], file: IO[bytes]) -> None:
    """Write an XLSX file, a row at a time."""
    book = Workbook(write_only=True)
    with override(DEFAULT_LANGUAGE):
        sheet = book.create_sheet(_("Indicator figures")[:31])
        sheet.freeze_panes = "C2"
        for at, name in enumerate(COLUMNS):
            letter = chr(ord("A") + at)
            sheet.column_dimensions[letter].width = WIDTHS.get(name, 14)
        for line in _lines(figures):
            sheet.append(line)
    book.save(file)


def write_csv(figures: QuerySet[Figure], file: IO[str]) -> None:
    """Write CSV with a byte order mark, which spreadsheet programs need."""
    file.write("\ufeff")
    with override(DEFAULT_LANGUAGE):
        csv.writer(file).writerows(_lines(figures))


def _lines(figures: QuerySet[Figure]) -> Iterator[list[Any]]:
    yield [str(label) for label in COLUMNS.values()]
    words = {status: str(word) for status, word in STATUS_WORDS.items()}
    for figure in figures.iterator(chunk_size=A_TIME):
        yield list(map(harmless, _line(figure, words[figure.status])))


def _line(figure: Figure, status: str) -> list[Any]:
    source, indicator = figure.source, figure.indicator
    value = None if figure.value is None else Decimal(figure.value).normalize()
    notes = (figure.__dict__["note_mn"] or "", figure.__dict__["note_en"] or "")
    code = figure.place.code if figure.place else COUNTRY
    said = (figure.status, value, source.title, *notes)
    return [
        code,
        figure.place.title_mn if figure.place else _("Mongolia"),
        indicator.key,
        indicator.label,
        indicator.unit,
        figure.year,
        status,
        _number(value),
        source.title,
        source.publisher,
        source.url,
        source.licence,
        source.retrieved_on.isoformat() if source.retrieved_on else "",
        *notes,
        "",
        figure.checked_on.isoformat(),
        mark_of_row((code, indicator.key, str(figure.year)), said),
    ]


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
