"""Quilting lines: rows of stitches that follow the shape they hold, inside and outside."""

from collections.abc import Sequence

import shapely
from shapely import Polygon, box
from shapely.geometry.base import BaseGeometry

from portal.assets.paths import line_path, ring_path

Frame = tuple[float, float, float, float]
QUADRANT_POINTS = 6


def area_path(area: BaseGeometry) -> str:
    """Return closed path data of an area with its holes and separate parts."""
    rings = []
    for part in _parts(area):
        if isinstance(part, Polygon):
            rings += [part.exterior, *part.interiors]
    return "".join(ring_path(list(ring.coords)) for ring in rings)


def outer_lines(area: BaseGeometry, step: float, count: int, frame: Frame) -> list[str]:
    """Return `count` lines around an area, `step` units apart, cut to the frame."""
    whole = _filled(area)
    return [
        path
        for row in range(1, count + 1)
        if (path := _ring_lines(whole.buffer(row * step, QUADRANT_POINTS), row, frame))
    ]


def inner_lines(area: BaseGeometry, step: float, frame: Frame) -> list[str]:
    """Return the lines inside an area, `step` units apart, until nothing is left of it."""
    lines: list[str] = []
    row = 1
    while not (rest := area.buffer(-row * step, QUADRANT_POINTS)).is_empty:
        lines.append(_ring_lines(rest, row, frame))
        row += 1
    return [line for line in lines if line]


def _ring_lines(area: BaseGeometry, row: int, frame: Frame) -> str:
    """Borders of an area; the further out, the rounder they are and the fewer points they need."""
    border = area.simplify(1.2 + row / 8).boundary.intersection(box(*frame))
    lines = shapely.line_merge(border) if border.geom_type == "MultiLineString" else border
    return "".join(_path(part) for part in _parts(lines))


def _path(line: BaseGeometry) -> str:
    points = list(line.coords)
    return ring_path(points) if points[0] == points[-1] else line_path(points)


def _filled(area: BaseGeometry) -> BaseGeometry:
    return shapely.union_all([Polygon(part.exterior) for part in _parts(area)])


def _parts(geometry: BaseGeometry) -> Sequence[BaseGeometry]:
    parts: Sequence[BaseGeometry] = shapely.get_parts(geometry).tolist()
    drawable = ("Polygon", "LineString", "LinearRing")
    return [part for part in parts if part.geom_type in drawable and not part.is_empty]
