"""A line of shares over weeks, from 0 to 100 percent; the page gives the same as a table."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from django.utils.html import format_html
from django.utils.safestring import SafeString

from soums.drawing.markup import joined, short

WIDTH, TOP, HEIGHT, FLOOR = 330, 10, 50, 84
LEFT, RIGHT = 10, 262
# Counts of neighbouring weeks are joined by a line, others by a dotted seam.
NEIGHBOURS = 10
Point = tuple[date, int]


def share_line(points: Sequence[Point], label: str, ends: tuple[str, str]) -> SafeString:
    """Return the line. `label` names the picture, `ends` are the first and last day as written.

    An empty string for fewer than two points.
    """
    if len(points) < 2:  # noqa: PLR2004 (a line has two ends)
        return SafeString("")
    placed = [(_x(day, points), _y(percent), day) for day, percent in points]
    return format_html(
        '<svg class="spark" viewBox="0 0 {} 90" role="img" aria-label="{}">{}{}{}</svg>',
        WIDTH,
        label,
        joined([_seam(one, other) for one, other in pairwise(placed)]),
        joined(
            [
                format_html('<circle cx="{}" cy="{}" r="4.5"/>', short(x), short(y))
                for x, y, _day in (placed[0], placed[-1])
            ]
        ),
        _texts(placed, points[-1][1], ends),
    )


def _x(day: date, points: Sequence[Point]) -> float:
    first, last = points[0][0], points[-1][0]
    return LEFT + (day - first).days / (last - first).days * (RIGHT - LEFT)


def _y(percent: int) -> float:
    return TOP + (100 - percent) / 100 * HEIGHT


def _seam(one: tuple[float, float, date], other: tuple[float, float, date]) -> SafeString:
    name = "ln" if (other[2] - one[2]).days <= NEIGHBOURS else "gp"
    line = f"M{short(one[0])} {short(one[1])}L{short(other[0])} {short(other[1])}"
    return format_html('<path class="{}" d="{}"/>', name, line)


def _texts(
    placed: Sequence[tuple[float, float, date]], percent: int, ends: tuple[str, str]
) -> SafeString:
    x, y, _day = placed[-1]
    return joined(
        [
            format_html('<text x="{}" y="{}">{}%</text>', short(x + 12), short(y + 4), percent),
            format_html('<text x="0" y="{}">{}</text>', FLOOR, ends[0]),
            format_html(
                '<text x="{}" y="{}" text-anchor="end">{}</text>', WIDTH - 20, FLOOR, ends[1]
            ),
        ]
    )
