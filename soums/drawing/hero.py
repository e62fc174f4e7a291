"""Large mark behind a place's name: the mark's own rings, then quilting lines to the page's edge.

Two drawings, of which the style sheet shows one: beside the name, and above it on phones.
"""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from soums.drawing.geometry import roundness, superellipse
from soums.drawing.markup import joined, short
from soums.drawing.placemark import (
    PlaceFigures,
    gap_share,
    ring_count,
    stitch_count,
    stitching,
    way,
)

UNIT = 10  # radius of the shapes that all rings reuse
WAVE = 36  # points of the shape


@dataclass(frozen=True)
class Ground:
    """One drawing: its class and view box, the centre of the mark, and how far rings go.

    `room` is the radius left above the key figures; rings stand at most `widest` units apart.
    """

    name: str
    box: tuple[int, int]
    fit: str
    centre: tuple[int, int]
    reach: tuple[float, float]
    room: float
    widest: float
    knot: float


WIDE = Ground("wide", (1200, 480), "xMaxYMin slice", (930, 152), (590, 330), 120, 33, 8)
NARROW = Ground("narrow", (390, 700), "xMidYMin slice", (270, 118), (300, 150), 88, 24, 6)


def place_hero(figures: PlaceFigures) -> SafeString:
    """Return both drawings for the place hero (`.phero`); the first holds the shared shapes."""
    return joined([_drawing(figures, WIDE, _shapes(figures)), _drawing(figures, NARROW, "")])


def _shapes(figures: PlaceFigures) -> str:
    """Return the ring shape once for quilting lines and once per number of stitches in use."""
    shape = superellipse(roundness(figures.longitude), UNIT, WAVE, 1)
    counts = sorted({stitch_count(ring) for ring in _near(figures)})
    stitched = [f'<path id="r{count}" d="{shape}" pathLength="{count}00"/>' for count in counts]
    plain = f'<path id="rf" d="{shape}" vector-effect="non-scaling-stroke"/>'
    return f"<defs>{plain}{''.join(stitched)}</defs>"


def _drawing(figures: PlaceFigures, ground: Ground, shapes: str) -> str:
    width, height = ground.box
    x, y = ground.centre
    step = min(ground.widest, ground.room / ring_count(figures.population))
    return (
        f'<svg class="bg {ground.name}" viewBox="0 0 {width} {height}"'
        f' preserveAspectRatio="{ground.fit}" aria-hidden="true">{shapes}'
        f'<g transform="translate({x} {y})">'
        f'<g class="far">{_far_rings(figures, ground, step)}</g>'
        f"{_near_rings(figures, step)}{_way(figures, step)}"
        f'<circle r="{short(ground.knot)}"/></g></svg>'
    )


def _far_rings(figures: PlaceFigures, ground: Ground, step: float) -> str:
    """Quilting lines from outside the mark until they leave the visible part of the ground."""
    power = roundness(figures.longitude)
    dx, dy = ground.reach
    reach = (dx**power + dy**power) ** (1 / power)
    rings = range(ring_count(figures.population) + 1, int(reach / step) + 1)
    return "".join(
        f'<use href="#rf" transform="scale({short(ring * step / UNIT, 2)})"/>' for ring in rings
    )


def _near(figures: PlaceFigures) -> range:
    return range(1, ring_count(figures.population) + 1)


def _near_rings(figures: PlaceFigures, step: float) -> str:
    gap = gap_share(figures.population, figures.area_km2)
    rings = []
    for ring in _near(figures):
        scale = ring * step / UNIT
        thread = stitching(gap, ring, step * 0.46 / scale)
        place = f'transform="scale({short(scale, 2)})"'
        rings.append(f'<use class="near" href="#r{stitch_count(ring)}" {place} {thread}/>')
    return "".join(rings)


def _way(figures: PlaceFigures, step: float) -> str:
    length = step * (ring_count(figures.population) + 0.3)
    end = way(figures, length)
    if end is None:
        return ""
    x, y, stitch = end
    dash = f"{short(stitch * 0.62)} {short(stitch * 0.38)}"
    return f'<path class="way" d="M0 0L{short(x)} {short(y)}" stroke-dasharray="{dash}"/>'
