"""From a file to rows of text: which sheet is which kind, which column is which field."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.i18n.languages import LANGUAGE_NAMES
from portal.sheets.cells import as_text
from portal.sheets.refusals import RefusedFileError, refuse_unfit
from portal.sheets.tables import book_sheets, csv_lines
from soums.listings.kinds import KINDS, Kind, kind_named
from soums.listings.sheets.columns import names_of_headings

MOST_ROWS, MOST_COLUMNS = 5_000, 80


@dataclass(frozen=True)
class SheetRow:
    """One row of a sheet as text, by column name; `row` counts from 1, the heading included."""

    sheet: str
    kind: str
    row: int
    cells: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """The row as it is kept between the dry run and the confirmation."""
        return asdict(self)


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where exactly."""

    sheet: str
    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.row} [{self.column}]: {self.reason}"


def read_file(
    name: str, data: bytes, kind: Kind | None = None
) -> tuple[list[SheetRow], list[Problem]]:
    """Return the rows of a file and what is wrong with its headings.

    A CSV file holds one kind: `kind`, or the one that its name tells. Raises RefusedFileError.
    """
    refuse_unfit(name, data)
    if name.lower().endswith(".csv"):
        tables = [_csv_table(name, data, kind)]
    else:
        tables = list(_book_tables(data))
    rows: list[SheetRow] = []
    problems: list[Problem] = []
    for sheet, of_kind, lines in tables:
        _take(sheet, of_kind, lines, rows, problems)
    if not rows and not problems:
        raise RefusedFileError(_("The file holds no rows."))
    return rows, problems


def sheet_kind(title: str) -> Kind | None:
    """The kind that a sheet's title names: key, address or label in either language."""
    wanted = title.strip().casefold()
    found = kind_named(wanted)
    for language in LANGUAGE_NAMES:
        with override(language):
            for kind in KINDS.values():
                if wanted in (str(kind.label).casefold(), sheet_title(kind).casefold()):
                    found = found or kind
    return found


def sheet_title(kind: Kind) -> str:
    """The title of a kind's sheet: spreadsheet programs allow 31 letters and few signs."""
    return str(kind.plural).replace("/", " ")[:31]


Table = tuple[str, Kind, Iterable[tuple[Any, ...]]]


def _csv_table(name: str, data: bytes, kind: Kind | None) -> Table:
    lines = csv_lines(data)
    found = kind or next((k for k in KINDS.values() if k.slug in name.lower()), None)
    if found is None:
        raise RefusedFileError(_("Say which kind of listing the CSV file holds."))
    with override("mn"):
        title = sheet_title(found)
    return title, found, lines


def _book_tables(data: bytes) -> Iterator[Table]:
    for title, lines in book_sheets(data):
        kind = sheet_kind(title)
        if kind is None:
            raise RefusedFileError(
                _("The sheet “%(sheet)s” is named like no kind.") % {"sheet": title}
            )
        yield title, kind, lines


def _take(
    sheet: str,
    kind: Kind,
    lines: Iterable[tuple[Any, ...]],
    rows: list[SheetRow],
    problems: list[Problem],
) -> None:
    headings: dict[int, str] | None = None
    for number, line in enumerate(lines, start=1):
        if number > MOST_ROWS + 1 or len(rows) > MOST_ROWS:
            raise RefusedFileError(_("A file may hold 5,000 rows."))
        if headings is None:
            headings = _headings(sheet, kind, line[:MOST_COLUMNS], problems)
            continue
        cells = {headings[at]: as_text(cell) for at, cell in enumerate(line) if at in headings}
        if any(cells.values()):
            rows.append(SheetRow(sheet, kind.key, number, cells))


def _headings(
    sheet: str, kind: Kind, line: tuple[Any, ...], problems: list[Problem]
) -> dict[int, str]:
    known = names_of_headings(kind)
    found: dict[int, str] = {}
    for at, cell in enumerate(line):
        text = as_text(cell)
        if not text:
            continue
        name = known.get(text.casefold())
        if name is None:
            problems.append(Problem(sheet, 1, text[:60], _("There is no such column.")))
        elif name in found.values():
            problems.append(Problem(sheet, 1, text[:60], _("This column stands there twice.")))
        else:
            found[at] = name
    return found
