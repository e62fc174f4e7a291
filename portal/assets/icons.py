"""The portal's sign as PNG, for home screens that take no SVG: two stitched lozenges and a knot."""

from io import BytesIO

from PIL import Image, ImageDraw

from portal.assets.stitches import Colour, Point, length_of, sew, stitched

# Names by size in pixels. Home screens cut circles and other shapes out of the largest one.
ICONS = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512}
GROUND: Colour = (22, 37, 77)
THREAD: Colour = (255, 255, 255)
SAFFRON: Colour = (247, 181, 46)
UNITS = 120  # the sign's own square
SMOOTH = 3  # drawn larger, then made smaller
# Radius of a lozenge, and how many stitches are on it.
LOZENGES = ((40.0, 12), (22.0, 8))
STITCH_SHARE, STITCH_WIDTH, KNOT = 0.44, 6.0, 8.0


def build_icons() -> dict[str, bytes]:
    """Return the PNG content of each icon by file name."""
    return {name: icon(size) for name, size in ICONS.items()}


def icon(size: int) -> bytes:
    """Return the sign on its ground, `size` pixels wide and high, as PNG."""
    return _png(sign(size))


def sign(size: int) -> Image.Image:
    """Return the sign on its ground, `size` pixels wide and high."""
    side = size * SMOOTH
    image = Image.new("RGB", (side, side), GROUND)
    draw = ImageDraw.Draw(image)
    scale, middle = side / UNITS, side / 2
    for radius, stitches in LOZENGES:
        line = _lozenge(middle, radius * scale)
        step = length_of(line) / stitches
        stitch = step * STITCH_SHARE
        gap = step - stitch
        # Corners lie in the middle of a gap.
        sew(draw, stitched(line, stitch, gap, stitch + gap / 2), THREAD, STITCH_WIDTH * scale)
    knot = KNOT * scale
    draw.ellipse((middle - knot, middle - knot, middle + knot, middle + knot), fill=SAFFRON)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _lozenge(middle: float, radius: float) -> list[Point]:
    corners = ((0, -1), (1, 0), (0, 1), (-1, 0), (0, -1))
    return [(middle + x * radius, middle + y * radius) for x, y in corners]


def _png(image: Image.Image) -> bytes:
    packed = BytesIO()
    image.quantize(64).save(packed, "PNG", optimize=True)
    return packed.getvalue()
