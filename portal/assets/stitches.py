"""Stitched lines for pictures of dots: what `stroke-dasharray` with round caps does in SVG."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from PIL import ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]


def length_of(points: Sequence[Point]) -> float:
    """Return the length of a line through the points."""
    return sum(dist(a, b) for a, b in pairwise(points))


def stitched(
    points: Sequence[Point], stitch: float, gap: float, offset: float = 0
) -> Iterator[list[Point]]:
    """Yield the stitches of a line, each as the points it runs through.

    `offset` is how far into the first stitch the line begins, as in SVG; all are lengths.
    """
    step = stitch + gap
    total = length_of(points)
    start = -(offset % step)
    while start < total:
        first, last = max(0.0, start), min(total, start + stitch)
        if last > first:
            yield _part(points, first, last)
        start += step


def sew(
    draw: ImageDraw.ImageDraw, stitches: Iterator[list[Point]], colour: Colour, width: float
) -> None:
    """Draw stitches with round ends and joints; `width` in pixels."""
    reach = width / 2
    for stitch in stitches:
        draw.line(stitch, fill=colour, width=max(1, round(width)))
        for x, y in stitch:
            draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)


def _part(points: Sequence[Point], first: float, last: float) -> list[Point]:
    """Return the points between two distances along a line, its own corners included."""
    found: list[Point] = []
    walked = 0.0
    for a, b in pairwise(points):
        long = dist(a, b)
        if long and walked <= last and walked + long >= first:
            for way in (max(first - walked, 0), min(last - walked, long)):
                share = way / long
                found.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        walked += long
    return found
