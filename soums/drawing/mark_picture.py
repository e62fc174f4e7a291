"""The place mark of dots: what `placemark` writes as SVG, for pictures that are shared."""

from collections.abc import Iterator

from PIL import Image, ImageDraw

from portal.assets.stitches import Colour, Point, length_of, sew, stitched
from portal.sharing.canvas import SAFFRON, SMOOTH, WHITE
from soums.drawing.geometry import roundness, superellipse_points
from soums.drawing.placemark import PlaceFigures, gap_share, ring_count, stitch_count, way

UNITS = 104.0  # width of the mark without its margin, in the units of the SVG
CORNERS = 64
KNOT = 6.5
# Grounds and threads of the style sheet's light look, from the north to the Gobi.
GROUNDS: dict[int, Colour] = {
    1: (15, 81, 69),
    2: (20, 80, 107),
    3: (39, 64, 127),
    4: (109, 69, 15),
    5: (132, 49, 31),
}
THREADS: dict[int, Colour] = {
    1: (143, 203, 176),
    2: (147, 198, 221),
    3: (169, 189, 236),
    4: (226, 189, 131),
    5: (239, 174, 152),
}


def mark_picture(figures: PlaceFigures, band: int, size: int) -> Image.Image:
    """Return the mark on its ground, `size` pixels wide and high."""
    side = size * SMOOTH
    image = Image.new("RGB", (side, side), GROUNDS[band])
    draw = ImageDraw.Draw(image)
    scale = side / UNITS
    for ring in range(1, ring_count(figures.population) + 1):
        stitches, width = _ring(figures, ring, scale)
        sew(draw, stitches, THREADS[band], width)
    _way(draw, figures, scale)
    middle, knot = side / 2, KNOT * scale
    draw.ellipse((middle - knot, middle - knot, middle + knot, middle + knot), fill=WHITE)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _ring(figures: PlaceFigures, ring: int, scale: float) -> tuple[Iterator[list[Point]], float]:
    """Return the stitches of one ring and their width: as in the SVG, 100 units a stitch."""
    rings = ring_count(figures.population)
    step = 50 / (rings + 0.15)
    radius = 50 * (ring + 0.05) / (rings + 0.15) - step * 0.12
    corners = superellipse_points(roundness(figures.longitude), radius * scale, CORNERS)
    line = _around([*corners, corners[0]], scale)
    gap = gap_share(figures.population, figures.area_km2)
    unit = length_of(line) / (stitch_count(ring) * 100)
    stitch, space = (100 * (1 - gap) - 18) * unit, (100 * gap + 18) * unit
    offset = (41 - 50 * gap + (50 if ring % 2 else 0)) * unit
    return stitched(line, stitch, space, offset), max(3, step * 0.46) * scale


def _way(draw: ImageDraw.ImageDraw, figures: PlaceFigures, scale: float) -> None:
    end = way(figures, 46)
    if end is None:
        return
    x, y, stitch = end
    line = _around([(0, 0), (x * scale, y * scale)], scale)
    sew(draw, stitched(line, stitch * 0.62 * scale, stitch * 0.38 * scale), SAFFRON, 3 * scale)


def _around(points: list[Point], scale: float) -> list[Point]:
    middle = UNITS * scale / 2
    return [(x + middle, y + middle) for x, y in points]
