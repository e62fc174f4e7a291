"""Outlines to the one map file: path data of the country and of every aimag on its own."""

from collections.abc import Mapping
from typing import Any

from shapely import affinity
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from portal.assets.outlines import simplified
from portal.assets.quilting import area_path, inner_lines, outer_lines

COUNTRY_TOLERANCE = 2.2
COUNTRY_STEP = 17.0
COUNTRY_ROWS = 11
COUNTRY_FRAME = (-190.0, -190.0, 1120.0, 690.0)

SHEET = (400.0, 330.0)  # the drawing of one aimag
SHEET_MARGIN = 42.0
SHEET_TOLERANCE = 0.7
SHEET_STEP = 15.0
SHEET_ROWS = 14


def map_file(outlines: Mapping[str, BaseGeometry]) -> dict[str, Any]:
    """Return the content of `map.json` (read by `portal.assets.country`).

    `outlines` are full-detail geometries per aimag code in map units.
    """
    simple = simplified(outlines, COUNTRY_TOLERANCE)
    country = unary_union(list(simple.values()))
    return {
        "aimags": {code: area_path(area) for code, area in simple.items()},
        "country": area_path(country),
        "quilting": outer_lines(country, COUNTRY_STEP, COUNTRY_ROWS, COUNTRY_FRAME),
        "sheets": {code: sheet(area) for code, area in outlines.items()},
    }


def sheet(area: BaseGeometry) -> dict[str, Any]:
    """Return one aimag on a sheet of 400 × 330 with its scale, origin and quilting lines.

    A map point (x, y) stands at ((x - origin x) * scale, (y - origin y) * scale) on the sheet.
    """
    scale, origin = _fit(area.bounds)
    moved = affinity.translate(area, -origin[0], -origin[1])
    drawn = affinity.scale(moved, scale, scale, origin=(0, 0)).simplify(SHEET_TOLERANCE)
    frame = (0.0, 0.0, *SHEET)
    return {
        "origin": [round(value, 3) for value in origin],
        "scale": round(scale, 4),
        "area": area_path(drawn),
        "outer": outer_lines(drawn, SHEET_STEP, SHEET_ROWS, frame),
        "inner": inner_lines(drawn, SHEET_STEP, frame),
    }


def _fit(bounds: tuple[float, float, float, float]) -> tuple[float, tuple[float, float]]:
    left, top, right, bottom = bounds
    scale = min(
        (SHEET[0] - 2 * SHEET_MARGIN) / (right - left),
        (SHEET[1] - 2 * SHEET_MARGIN) / (bottom - top),
    )
    origin = (
        (left + right) / 2 - SHEET[0] / 2 / scale,
        (top + bottom) / 2 - SHEET[1] / 2 / scale,
    )
    return scale, origin
