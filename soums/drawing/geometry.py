"""Distances, bearings and the superellipse that gives a place its shape."""

from math import asin, atan2, cos, degrees, pi, radians, sin, sqrt

from soums.drawing.markup import short

ULAANBAATAR = (47.90771, 106.88324)
EARTH_DIAMETER_KM = 12742.0
WEST, WIDTH = 88.0, 31.0  # the country from west to east, degrees

Point = tuple[float, float]


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance between two WGS 84 points (latitude, longitude), in kilometres."""
    (lat1, lon1), (lat2, lon2) = a, b
    across = cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return EARTH_DIAMETER_KM * asin(sqrt(sin(radians(lat2 - lat1) / 2) ** 2 + across))


def bearing(a: Point, b: Point) -> float:
    """Initial bearing from a to b (latitude, longitude), degrees clockwise from north."""
    lat1, lat2, turn = radians(a[0]), radians(b[0]), radians(b[1] - a[1])
    east = sin(turn) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(turn)
    return degrees(atan2(east, north)) % 360


def roundness(longitude: float) -> float:
    """Exponent of the superellipse: 1.05 in the west (lozenge) to 3.65 in the east (squircle)."""
    return 1.05 + 2.6 * min(1.0, max(0.0, (longitude - WEST) / WIDTH))


def superellipse(power: float, radius: float, points: int = 28, places: int = 0) -> str:
    """Return a closed superellipse around 0,0 as path data."""
    vertices = [
        f"{short(x, places)} {short(y, places)}"
        for x, y in superellipse_points(power, radius, points)
    ]
    return "M" + "L".join(vertices).replace(" -", "-") + "z"


def superellipse_points(power: float, radius: float, points: int) -> list[Point]:
    """Return the corners of a superellipse around 0,0, from the right and downwards."""
    corners = []
    for step in range(points):
        angle = 2 * pi * step / points
        x, y = cos(angle), sin(angle)
        scale = radius * (abs(x) ** power + abs(y) ** power) ** (-1 / power)
        corners.append((x * scale, y * scale))
    return corners
