"""Plain records of places, the only thing the reader knows of the portal's database."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PlaceKind = Literal["aimag", "capital", "soum", "district"]
CAPITAL = "11"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One place as the reader sees it.

    `code` is the NSO code, `aimag_code` its first two digits (its own code for an aimag),
    `population` counts persons, latitude and longitude are degrees of WGS 84 or None.
    """

    code: str
    kind: PlaceKind
    aimag_code: str
    name_mn: str
    name_en: str
    alt_names: tuple[str, ...] = ()
    centre_mn: str = ""
    centre_en: str = ""
    population: int = 0
    is_centre: bool = False
    latitude: float | None = None
    longitude: float | None = None


def read_place_names(folder: Path) -> Iterator[PlaceName]:
    """The places of `aimags.csv`, `soums.csv` and `ub_districts.csv`, as in `soums/data`."""
    for file_name, kind in (
        ("aimags.csv", "aimag"),
        ("soums.csv", "soum"),
        ("ub_districts.csv", "district"),
    ):
        with (folder / file_name).open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                yield _place_name(row, "capital" if row["nso_code"] == CAPITAL else kind)


def _place_name(row: dict[str, str], kind: str) -> PlaceName:
    return PlaceName(
        code=row["nso_code"],
        kind=kind,  # type: ignore[arg-type]
        aimag_code=row["nso_code"][:2],
        name_mn=row["name_mn"],
        name_en=row["name_en"],
        alt_names=tuple(filter(None, (name.strip() for name in row["alt_names"].split(";")))),
        centre_mn=row["centre_mn"],
        centre_en=row["centre_en"],
        population=int(row["population"] or 0),
        is_centre=row.get("is_aimag_centre") == "1",
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )
