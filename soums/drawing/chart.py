"""Small charts: bars that start at zero, and a line over years with open seams where data lack.

The page gives the same numbers as a table; texts come in already written for the language.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html
from django.utils.safestring import SafeString

from soums.drawing.markup import joined, short

WIDTH = 360
LEFT = 48  # where bars start: row labels stand before it
ROOM = 84  # for the text behind the longest bar
BAR, BAR_STEP, GROUP_GAP = 17, 22, 14

SPARK_WIDTH, SPARK_TOP, SPARK_HEIGHT, SPARK_FLOOR = 330, 12, 46, 88
SPARK_LEFT, SPARK_RIGHT = 10, 250


@dataclass(frozen=True)
class Bar:
    """One bar. `kind` is "a" (solid), "b" (dashed outline) or "c" (neutral).

    A value of None is a gap: a dotted seam with `text` (as «мэдээлэл алга») behind it.
    """

    value: float | None
    text: str
    kind: str = "c"


@dataclass(frozen=True)
class Row:
    """Bars that share a label, as the two directions of a year."""

    label: str
    bars: Sequence[Bar]


@dataclass(frozen=True)
class YearValue:
    """A value of a year; None where nobody told it."""

    year: int
    value: float | None


def bar_chart(rows: Sequence[Row], label: str) -> SafeString:
    """Return horizontal bars from zero; negative values point left. `label` names the picture."""
    scale = _Scale.of([bar.value for row in rows for bar in row.bars if bar.value is not None])
    parts: list[str] = []
    top = 2
    for row in rows:
        parts += _row(row, top, scale)
        top += len(row.bars) * BAR_STEP + GROUP_GAP
    height = top - GROUP_GAP
    if scale.low < 0:
        parts.append(_axis(scale.x(0), height))
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        WIDTH,
        height,
        label,
        joined(parts),
    )


def sparkline(points: Sequence[YearValue], label: str, last_text: str) -> SafeString:
    """Return a line over the years; missing years are a dotted seam between their neighbours.

    `label` lists the values in words. `last_text` is the newest value as written on the page.
    An empty string when no year has a value.
    """
    known = sorted((point.year, point.value) for point in points if point.value is not None)
    if not known:
        return SafeString("")
    placed = [(year, *_spark_point(year, value, known)) for year, value in known]
    return format_html(
        '<svg class="spark" viewBox="0 0 {} 92" role="img" aria-label="{}">{}{}</svg>',
        SPARK_WIDTH,
        label,
        joined([*_seams(placed), *_knots(placed)]),
        _spark_texts(placed, last_text),
    )


@dataclass(frozen=True)
class _Scale:
    """Values to x: zero is always inside."""

    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "_Scale":
        return cls(min(0.0, *values, 0.0), max(0.0, *values, 0.0))

    def x(self, value: float) -> float:
        span = (self.high - self.low) or 1.0
        left = LEFT + (ROOM if self.low < 0 else 0)
        return left + (value - self.low) / span * (WIDTH - ROOM - left)


def _row(row: Row, top: int, scale: _Scale) -> list[str]:
    middle = top + (len(row.bars) * BAR_STEP - (BAR_STEP - BAR)) / 2 + 5
    parts: list[str] = [
        format_html('<text x="0" y="{}">{}</text>', short(middle), row.label),
    ]
    for number, bar in enumerate(row.bars):
        parts.append(_bar(bar, top + number * BAR_STEP, scale))
    return parts


def _bar(bar: Bar, top: int, scale: _Scale) -> SafeString:
    zero = scale.x(0)
    if bar.value is None:
        return _gap(bar.text, zero, top)
    end = scale.x(bar.value)
    backwards = bar.value < 0
    return format_html(
        '<rect class="bar-{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>{}',
        bar.kind,
        short(min(zero, end), 0),
        top,
        short(max(abs(end - zero), 1), 0),
        BAR,
        _behind(end - 8 if backwards else end + 8, top, bar.text, backwards),
    )


def _gap(text: str, zero: float, top: int) -> SafeString:
    y = short(top + BAR / 2)
    seam = format_html('<path class="gp" d="M{} {}h48"/>', short(zero + 3), y)
    return format_html("{}{}", seam, _behind(zero + 62, top, text, backwards=False))


def _behind(x: float, top: int, text: str, backwards: bool) -> SafeString:
    anchor = joined([' text-anchor="end"' if backwards else ""])
    return format_html('<text x="{}" y="{}"{}>{}</text>', short(x, 0), top + 13, anchor, text)


def _axis(x: float, height: int) -> SafeString:
    return format_html('<path class="ax" d="M{} 0V{}"/>', short(x, 0), height)


def _spark_point(
    year: int, value: float, known: Sequence[tuple[int, float]]
) -> tuple[float, float]:
    years, values = [point[0] for point in known], [point[1] for point in known]
    across = (year - years[0]) / ((years[-1] - years[0]) or 1)
    low, high = min(values), max(values)
    up = (value - low) / (high - low) if high > low else 0.5
    x = SPARK_LEFT + across * (SPARK_RIGHT - SPARK_LEFT)
    return x, SPARK_TOP + (1 - up) * SPARK_HEIGHT


def _seams(placed: Sequence[tuple[int, float, float]]) -> Iterable[str]:
    """A solid line between neighbouring years, a dotted one over missing years."""
    for (year, x, y), (next_year, next_x, next_y) in pairwise(placed):
        name = "ln" if next_year == year + 1 else "gp"
        line = f"M{short(x)} {short(y)}L{short(next_x)} {short(next_y)}"
        yield f'<path class="{name}" d="{line}"/>'


def _knots(placed: Sequence[tuple[int, float, float]]) -> Iterable[str]:
    for _year, x, y in placed:
        yield f'<circle cx="{short(x)}" cy="{short(y)}" r="4.5"/>'


def _spark_texts(placed: Sequence[tuple[int, float, float]], last_text: str) -> SafeString:
    year, x, y = placed[-1]
    texts = [format_html('<text x="{}" y="{}">{}</text>', short(x + 12), short(y + 4), last_text)]
    marks = {placed[0][0]: placed[0][1], year: x}
    for marked, place in marks.items():
        anchor = "start" if place == SPARK_LEFT else "middle"
        texts.append(
            format_html(
                '<text x="{}" y="{}" text-anchor="{}">{}</text>',
                short(place if place > SPARK_LEFT else 0),
                SPARK_FLOOR,
                anchor,
                str(marked),
            )
        )
    return joined(texts)
