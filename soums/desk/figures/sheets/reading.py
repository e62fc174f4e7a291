"""From a file to rows of text, one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.sheets.cells import as_text
from portal.sheets.refusals import RefusedFileError, refuse_unfit
from portal.sheets.tables import Line, book_sheets, csv_lines
from soums.desk.figures.sheets.columns import COLUMNS, NEEDED, READ_ONLY, names_of_headings

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 30_000, 60, 3_000


@dataclass(frozen=True)
class SheetRow:
    """A row as text by column; `number` counts from 1, the heading included."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """The rows of a file, read while one asks for them, and remarks on its headings."""

    rows: Iterator[SheetRow]
    notes: list[str]


def open_sheet(name: str, data: bytes) -> Sheet:
    """The first sheet of a file. Raises RefusedFileError, also while rows are read."""
    refuse_unfit(name, data)
    lines = csv_lines(data) if name.lower().endswith(".csv") else _first(data)
    heading = next(lines, ())
    columns, notes = _headings(heading[:MOST_COLUMNS])
    missing = [str(COLUMNS[column]) for column in NEEDED if column not in columns.values()]
    if missing:
        words = {"columns": ", ".join(missing)}
        raise RefusedFileError(_("Columns are missing: %(columns)s.") % words)
    return Sheet(_rows(lines, columns), notes)


def _first(data: bytes) -> Iterator[Line]:
    for _title, lines in book_sheets(data):
        return lines
    raise RefusedFileError(_("The file holds no rows."))


def _rows(lines: Iterator[Line], columns: dict[int, str]) -> Iterator[SheetRow]:
    found = 0
    for number, line in enumerate(lines, start=2):
        cells = {columns[at]: as_text(cell) for at, cell in enumerate(line) if at in columns}
        if any(cells.values()):
            found += 1
            yield SheetRow(number, {name: text[:LONGEST_CELL] for name, text in cells.items()})
        if found > MOST_ROWS or number > 2 * MOST_ROWS:
            raise RefusedFileError(_("A file may hold 30,000 rows."))
    if not found:
        raise RefusedFileError(_("The file holds no rows."))


def _headings(line: tuple[Any, ...]) -> tuple[dict[int, str], list[str]]:
    known = names_of_headings()
    found: dict[int, str] = {}
    notes = []
    for at, cell in enumerate(line):
        text = as_text(cell)
        name = known.get(text.casefold())
        if name in found.values():
            raise RefusedFileError(_("The column “%(name)s” stands there twice.") % {"name": text})
        if name is None and text:
            notes.append(_("The column “%(name)s” is not known: left out.") % {"name": text[:60]})
        elif name and name not in READ_ONLY:
            found[at] = name
    return found, notes
