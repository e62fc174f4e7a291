"""From a file to lines of cells, one at a time: a large book is never whole in memory."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook  # type: ignore[import-untyped]

from portal.sheets.refusals import RefusedFileError

Line = tuple[Any, ...]
FIRST_SHEET, CHUNK = "xl/worksheets/sheet1.xml", 1 << 20


def csv_lines(data: bytes) -> Iterator[Line]:
    """The lines of a CSV file in UTF-8, with commas or semicolons. Raises RefusedFileError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedFileError(_("The CSV file is not in UTF-8.")) from error
    first_line = text.split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    return (tuple(line) for line in csv.reader(StringIO(text), delimiter=delimiter))


def book_sheets(data: bytes) -> Iterator[tuple[str, Iterator[Line]]]:
    """Title and lines of every sheet of an XLSX file. Raises RefusedFileError."""
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except Exception as error:
        raise RefusedFileError(_("This is not an XLSX file.")) from error
    for sheet in book.worksheets:
        yield sheet.title, sheet.iter_rows(values_only=True)


def lines_in(name: str, data: bytes) -> int | None:
    """How many lines a file has below its heading, for progress bars; None: it cannot be told."""
    if name.lower().endswith(".csv"):
        return max(0, data.count(b"\n") - 1)
    try:
        with ZipFile(BytesIO(data)) as parts, parts.open(FIRST_SHEET) as sheet:
            found = sum(part.count(b"<row ") for part in iter(lambda: sheet.read(CHUNK), b""))
    except KeyError:
        return None
    return max(0, found - 1)
