"""The facts that portraits speak of, read from the CSV files of `soums/data`."""

import csv
from dataclasses import dataclass
from pathlib import Path

CAPITAL = "11"
LANGUAGES = ("mn", "en")


@dataclass(frozen=True)
class Cell:
    """One figure in the indicator's unit, with the words of the file on where it was read."""

    value: float
    source: str


@dataclass(frozen=True)
class Soum:
    """A soum by its NSO code; names by language, the measured area in km²."""

    code: str
    names: dict[str, str]
    is_centre: bool
    area_km2: float

    @property
    def aimag_code(self) -> str:
        """The code of the aimag it belongs to."""
        return self.code[:2]


@dataclass(frozen=True)
class Facts:
    """Soums, names of aimags by code and language, and figures by (unit, indicator, year)."""

    soums: tuple[Soum, ...]
    aimag_names: dict[str, dict[str, str]]
    cells: dict[tuple[str, str, int], Cell]

    def cell(self, unit_code: str, indicator: str, year: int) -> Cell | None:
        """Return a figure, None where the facts lack it."""
        return self.cells.get((unit_code, indicator, year))


def read_facts(data_dir: Path) -> Facts:
    """Read `soums.csv`, `aimags.csv` and `indicators.csv`.

    Raises OSError for a missing file, KeyError for a missing column, ValueError for a cell that
    should be a number and is not.
    """
    return Facts(
        soums=tuple(_soum(row) for row in _rows(data_dir / "soums.csv")),
        aimag_names={row["nso_code"]: _names(row) for row in _rows(data_dir / "aimags.csv")},
        cells={
            (row["unit_code"], row["indicator"], int(row["year"])): Cell(
                float(row["value"]), row["source"]
            )
            for row in _rows(data_dir / "indicators.csv")
            if row["value"]
        },
    )


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _names(row: dict[str, str]) -> dict[str, str]:
    return {"mn": row["name_mn"], "en": row["name_en"]}


def _soum(row: dict[str, str]) -> Soum:
    return Soum(
        code=row["nso_code"],
        names=_names(row),
        is_centre=row["is_aimag_centre"] == "1",
        area_km2=float(row["area_km2"]),
    )
