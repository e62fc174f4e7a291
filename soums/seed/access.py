"""Airports, railway stations, border crossings, and which places touch."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from portal.ops.seeding import Reading, Step
from soums.models import AccessPoint, AimagPage, Neighbour, PlacePage
from soums.seed.rows import (
    RefusedError,
    Row,
    number,
    one_of,
    place_codes,
    read_rows,
    required,
    taken,
)
from soums.seed.upsert import upsert

POINT_COLUMNS = {"kind", "name_mn", "name_en", "latitude", "longitude", "nso_code", "line"}
CROSSING_COLUMNS = {"name_mn", "name_en", "across_en", "neighbour", "mode", "regime", "aimag_iso"}
KINDS = {"airport": AccessPoint.Kind.AIRPORT, "railway_station": AccessPoint.Kind.STATION}
LONGEST_BORDER_KM = 2_000


@dataclass(frozen=True)
class Border:
    """Two places that touch, and over how many kilometres."""

    code: str
    neighbour: str
    kilometres: float


def steps() -> list[Step[Any]]:
    """Return the steps that load access points and neighbours."""
    return [
        Step("Airports and crossings", read_points, write_points, size=len),
        Step("Neighbours", read_borders, write_borders, size=len),
    ]


def read_points(reading: Reading) -> list[dict[str, Any]]:
    """Return the fields of all access points; `place` and `aimag` are codes yet."""
    points = read_rows("access.csv", POINT_COLUMNS | {"status", "source"}, reading)
    crossings = read_rows("border_crossings.csv", CROSSING_COLUMNS | {"source"}, reading)
    codes = place_codes()
    isos = {row["iso_code"] for row in read_rows("aimags.csv", {"iso_code"}, Reading())}
    return [
        *taken(points, lambda row: _point(row, codes), reading),
        *taken(crossings, lambda row: _crossing(row, codes, isos), reading),
    ]


def _known_place(row: Row, codes: set[str]) -> str:
    """Return the code of the place, "" where no source names it; an unknown one is refused."""
    code = row["nso_code"]
    if code and code not in codes:
        raise RefusedError(f"nso_code: “{code}” is not known")
    return code


def _point(row: Row, codes: set[str]) -> dict[str, Any]:
    return {
        "kind": KINDS[one_of(row, "kind", set(KINDS))],
        "name_mn": required(row, "name_mn"),
        "name_en": required(row, "name_en"),
        "latitude": number(row, "latitude", 41, 53),
        "longitude": number(row, "longitude", 87, 120),
        "place": _known_place(row, codes),
        "aimag": row["nso_code"][:2],
        "detail": row["line"],
        "status": row["status"],
        "source": required(row, "source"),
    }


def _crossing(row: Row, codes: set[str], isos: set[str]) -> dict[str, Any]:
    return {
        "kind": AccessPoint.Kind.CROSSING,
        "name_mn": required(row, "name_mn"),
        "name_en": required(row, "name_en"),
        "place": _known_place(row, codes),
        "aimag": one_of(row, "aimag_iso", isos),
        "detail": one_of(row, "neighbour", {"China", "Russia"}),
        "across": row["across_en"],
        "mode": one_of(row, "mode", {"road", "rail"}),
        "status": row["regime"],
        "source": required(row, "source"),
    }


def write_points(points: list[dict[str, Any]]) -> Iterator[str]:
    """Store the points with the places they belong to."""
    places = {page.code: page for page in PlacePage.objects.all()}
    by_iso = {page.iso_code: page.placepage_ptr for page in AimagPage.objects.all()}
    for point in points:
        linked = {
            "place": places.get(point["place"]),
            "aimag": places.get(point["aimag"]) or by_iso.get(point["aimag"]),
        }
        names = ("kind", "name_mn", "mode", "across", "detail")
        key = {name: point.get(name, "") for name in names}
        rest = {name: value for name, value in point.items() if name not in key}
        yield upsert(AccessPoint, key, {**rest, **linked})[1]


def read_borders(reading: Reading) -> list[Border]:
    """Return which places touch, in both directions."""
    columns = {"nso_code", "neighbour_code", "shared_border_km"}
    codes = place_codes()
    rows = read_rows("neighbours.csv", columns, reading)
    return list(taken(rows, lambda row: _border(row, codes), reading))


def _border(row: Row, codes: set[str]) -> Border:
    place, neighbour = (one_of(row, name, codes) for name in ("nso_code", "neighbour_code"))
    return Border(place, neighbour, number(row, "shared_border_km", 0, LONGEST_BORDER_KM))


def write_borders(borders: list[Border]) -> Iterator[str]:
    """Store the borders that are new or have another length."""
    places = dict(PlacePage.objects.values_list("code", "pk"))
    present = {(n.place_id, n.neighbour_id): n for n in Neighbour.objects.all()}
    new, changed = [], []
    for border in borders:
        key = (places[border.code], places[border.neighbour])
        found = present.get(key)
        if found is None:
            new.append(
                Neighbour(place_id=key[0], neighbour_id=key[1], shared_border_km=border.kilometres)
            )
            yield "created"
        elif found.shared_border_km != border.kilometres:
            found.shared_border_km = border.kilometres
            changed.append(found)
            yield "changed"
        else:
            yield "unchanged"
    Neighbour.objects.bulk_create(new)
    Neighbour.objects.bulk_update(changed, ["shared_border_km"])
