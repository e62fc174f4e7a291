"""The picture of a place for sharing: its name, its mark, three figures with their years."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.assets.stitches import Colour
from portal.sharing.canvas import WHITE, Canvas, fitting_size, width_of, wrapped
from portal.sharing.fonts import HEADING_FONT, TEXT_FONT
from soums.drawing.mark_picture import GROUNDS, THREADS, mark_picture
from soums.drawing.placemark import PlaceFigures, band

MARGIN, COLUMN, COLUMN_ROOM = 64, 370, 330
MARK, MARK_PLACE = 356, (792, 36)
NAME_ROOM, NAME_SIZES = 690, (112, 52)
RULE, LABEL, VALUE, NOTE = 416, 454, 548, 592
UNIT, SPACE = 28, 12


@dataclass(frozen=True)
class Plate:
    """One figure in words: `note` is its year and source; without a value, `missing` says so."""

    label: str
    value: str
    unit: str
    note: str
    missing: str = ""


@dataclass(frozen=True)
class SharedPlace:
    """All words of the picture in one language, and what the mark is sewn from."""

    brand: str
    name: str
    lead: str
    figures: PlaceFigures
    plates: Sequence[Plate]


def share_picture(shared: SharedPlace) -> bytes:
    """Return the picture as PNG; without the fonts of set-up, the mark alone."""
    fifth = band(shared.figures.latitude)
    canvas = Canvas(GROUNDS[fifth])
    canvas.paste(mark_picture(shared.figures, fifth, MARK), MARK_PLACE)
    _names(canvas, shared, THREADS[fifth])
    for column, plate in enumerate(shared.plates):
        _plate(canvas, plate, MARGIN + column * COLUMN, THREADS[fifth])
    return canvas.png()


def _names(canvas: Canvas, shared: SharedPlace, thread: Colour) -> None:
    canvas.words((MARGIN, 92), shared.brand, HEADING_FONT, 40)
    size = fitting_size(shared.name, HEADING_FONT, *NAME_SIZES, NAME_ROOM)
    canvas.words((MARGIN - 4, 266), shared.name, HEADING_FONT, size)
    lines = wrapped(shared.lead, TEXT_FONT, 34, NAME_ROOM)
    for row, line in enumerate(lines[:2]):
        canvas.words((MARGIN, 326 + row * 44), line, TEXT_FONT, 34, thread)


def _plate(canvas: Canvas, plate: Plate, left: int, thread: Colour) -> None:
    canvas.line([(left, RULE), (left + COLUMN_ROOM, RULE)], WHITE)
    for row, line in enumerate(wrapped(plate.label, TEXT_FONT, 25, COLUMN_ROOM)[:2]):
        canvas.words((left, LABEL + row * 31), line, TEXT_FONT, 25)
    if plate.missing:
        _open_ring(canvas, left + 14, VALUE - 12, thread)
        canvas.words((left + 42, VALUE), plate.missing, TEXT_FONT, 32)
        return
    room = COLUMN_ROOM - width_of(plate.unit, TEXT_FONT, UNIT) - SPACE
    size = fitting_size(plate.value, HEADING_FONT, 58, 30, room)
    canvas.words((left, VALUE), plate.value, HEADING_FONT, size)
    beside = left + width_of(plate.value, HEADING_FONT, size) + SPACE
    canvas.words((beside, VALUE), plate.unit, TEXT_FONT, UNIT)
    canvas.words((left, NOTE), plate.note, TEXT_FONT, 24, thread)


def _open_ring(canvas: Canvas, x: float, y: float, thread: Colour) -> None:
    """The dotted ring of a gap, as on pages."""
    canvas.dots(x, y, 13, 9, thread)
