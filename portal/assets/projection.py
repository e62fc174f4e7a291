"""Longitude and latitude to map units: Albers conic, 1000 units from west to east of Mongolia.

Equal areas, so that a soum's dot spacing means the same in the Altai and in the Gobi.
Formulas: J. P. Snyder, "Map Projections: A Working Manual" (USGS 1395), section 14, sphere.
"""

from math import cos, radians, sin, sqrt

PARALLELS = (43.0, 50.5)
CENTRE = (104.0, 46.5)  # degrees east, degrees north

# The country spans 0.3737 Earth radii: these put its west end at x = 0 and its north end at y = 0.
UNITS_PER_RADIUS = 2675.7
ORIGIN = (495.2, 267.8)

_CONE = (sin(radians(PARALLELS[0])) + sin(radians(PARALLELS[1]))) / 2
_SIZE = cos(radians(PARALLELS[0])) ** 2 + 2 * _CONE * sin(radians(PARALLELS[0]))


def _radius(latitude: float) -> float:
    return sqrt(_SIZE - 2 * _CONE * sin(radians(latitude))) / _CONE


_CENTRE_RADIUS = _radius(CENTRE[1])


def to_map(longitude: float, latitude: float) -> tuple[float, float]:
    """Return x (eastward) and y (southward) in map units of a WGS 84 point in degrees."""
    angle = _CONE * radians(longitude - CENTRE[0])
    radius = _radius(latitude)
    east = radius * sin(angle)
    north = _CENTRE_RADIUS - radius * cos(angle)
    return ORIGIN[0] + UNITS_PER_RADIUS * east, ORIGIN[1] - UNITS_PER_RADIUS * north
