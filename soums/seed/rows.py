"""Reading CSV files row by row, with the line number that a refusal has to name."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from portal.ops.seeding import Reading

T = TypeVar("T")
DATA = Path(__file__).resolve().parents[1] / "data"


@dataclass(frozen=True)
class Row:
    """One row of a CSV file: its cells by column name."""

    file: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


class RefusedError(ValueError):
    """The row at hand cannot be taken; the message is the reason."""


def read_rows(name: str, columns: set[str], reading: Reading) -> Iterator[Row]:
    """Yield the rows of `soums/data/<name>`; a missing column or a ragged row is refused."""
    file = DATA / name
    with file.open(encoding="utf-8", newline="") as handle:
        table = csv.DictReader(handle, strict=True)
        if missing := columns - set(table.fieldnames or ()):
            reading.refuse(file, 1, f"missing columns: {', '.join(sorted(missing))}")
            return
        for cells in table:
            if None in cells or None in cells.values():
                reading.refuse(file, table.line_num, "the row has too many or too few cells")
            else:
                yield Row(file, table.line_num, cells)


def place_codes() -> set[str]:
    """Return the codes of all places, for files whose rows name one."""
    files = ("aimags.csv", "soums.csv", "ub_districts.csv")
    return {row["nso_code"] for name in files for row in read_rows(name, {"nso_code"}, Reading())}


def number(row: Row, column: str, low: float, high: float) -> float:
    """Return the cell as a number between `low` and `high`, or refuse the row."""
    text = row[column]
    try:
        value = float(text)
    except ValueError:
        raise RefusedError(f"{column}: “{text}” is not a number") from None
    if not low <= value <= high:
        raise RefusedError(f"{column}: {text} is not between {low:g} and {high:g}")
    return value


def optional_number(row: Row, column: str, low: float, high: float) -> float | None:
    """Return the cell as a number, None when it is empty."""
    return number(row, column, low, high) if row[column] else None


def required(row: Row, column: str) -> str:
    """Return the cell, or refuse the row when it is empty."""
    if not row[column].strip():
        raise RefusedError(f"{column} is empty")
    return row[column].strip()


def one_of(row: Row, column: str, known: set[str]) -> str:
    """Return the cell when it is one of `known`, or refuse the row."""
    value = required(row, column)
    if value not in known:
        raise RefusedError(f"{column}: “{value}” is not known")
    return value


def taken(rows: Iterable[Row], make: Callable[[Row], T], reading: Reading) -> Iterator[T]:
    """Yield `make(row)` for each row, noting the refused ones."""
    for row in rows:
        try:
            yield make(row)
        except RefusedError as refusal:
            reading.refuse(row.file, row.line, str(refusal))
