"""A picture for sharing: a ground, words that fit, a stitched mark. Pure but for the font files."""

from collections.abc import Sequence
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

from portal.assets.stitches import Colour, Point, sew, stitched
from portal.sharing.fonts import font

SIZE = (1200, 630)
WHITE: Colour = (255, 255, 255)
SAFFRON: Colour = (247, 181, 46)
SMOOTH = 2  # marks are drawn larger, then made smaller
COLOURS = 96  # of the palette that the picture is saved with


class Canvas:
    """One picture in the making. Lengths are pixels from the top left corner."""

    def __init__(self, ground: Colour) -> None:
        self.ground = ground
        self.image = Image.new("RGB", SIZE, ground)
        self._draw = ImageDraw.Draw(self.image)

    def words(self, place: Point, text: str, name: str, size: int, colour: Colour = WHITE) -> None:
        """Write one line with its baseline at `place`; nothing where there is no font."""
        letters = font(name, size)
        if letters:
            self._draw.text(place, text, colour, letters, anchor="ls")

    def line(self, points: Sequence[Point], colour: Colour, width: int = 3) -> None:
        """Draw a plain line."""
        self._draw.line(list(points), colour, width)

    def seam(self, points: Sequence[Point], colour: Colour, width: float = 5) -> None:
        """Sew a line in even stitches."""
        sew(self._draw, stitched(points, 20, 14), colour, width)

    def dots(self, x: float, y: float, radius: float, count: int, colour: Colour) -> None:
        """Set dots in a ring: the sign of what is not known."""
        for step in range(count):
            turn = 2 * pi * step / count
            middle = (x + radius * cos(turn), y + radius * sin(turn))
            self._draw.circle(middle, 3, colour)

    def paste(self, picture: Image.Image, place: tuple[int, int]) -> None:
        """Put another picture of the same ground at `place`."""
        self.image.paste(picture, place)

    def png(self) -> bytes:
        """Return the picture as PNG."""
        packed = BytesIO()
        few = self.image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(packed, "PNG", compress_level=7)
        return packed.getvalue()


def width_of(text: str, name: str, size: int) -> float:
    """Return how wide a line of text is; 0 where there is no font."""
    letters = font(name, size)
    return letters.getlength(text) if letters else 0


def fitting_size(text: str, name: str, largest: int, smallest: int, room: float) -> int:
    """Return the largest size, in steps of 2, at which a line fits into `room`."""
    size = largest
    while size > smallest and width_of(text, name, size) > room:
        size -= 2
    return size


def wrapped(text: str, name: str, size: int, room: float) -> list[str]:
    """Return the lines of a text, broken between words where it is wider than `room`."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, name, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
