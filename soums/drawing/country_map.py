"""The country as cloth: aimag borders are seams, soum centres are knots.

Two maps: on the home page aimags are links and the knots are four paths; on the map page every knot
is a link, sized by people and coloured by an indicator in fifths. A table on the page holds the
same links, so the knots stay outside the tab order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.assets.country import Country
from portal.assets.projection import to_map
from soums.drawing.markup import joined, short, title
from soums.drawing.quantiles import fifth_of

HOME_BOX = "-70 -60 1140 618"
MAP_BOX = "-40 -40 1080 578"
MAP_QUILTING = 1  # rows around the country on the map page: it carries every soum, and is weighed
SIZE_LIMITS = (3000, 6000, 20000)  # people: four sizes of knots on the home map
CAPITAL = (106.88324, 47.90771)
SMALLEST, LARGEST = 3.2, 13.0  # radius of a dot, map units


@dataclass(frozen=True)
class AimagLink:
    """An aimag or the capital on the home map: two-digit NSO code, name as read out, address."""

    code: str
    name: str
    url: str


@dataclass(frozen=True)
class Knot:
    """A soum centre on the home map, degrees; `name` is written when the map labels its code."""

    code: str
    longitude: float
    latitude: float
    population: int | None
    name: str = ""


@dataclass(frozen=True)
class Dot:
    """A soum on the map page: `name` with its value in words is what a pointer reads."""

    code: str
    name: str
    url: str
    longitude: float
    latitude: float
    population: int | None
    value: float | None


@dataclass(frozen=True)
class LabelPlace:
    """Where a town's name stands from its knot, in map units, and which end of it."""

    dx: int
    dy: int
    anchor: str = "start"


# Seven towns all over the country; more names would cover the knots.
LABELS: Mapping[str, LabelPlace] = {
    "4501": LabelPlace(14, -9),
    "8301": LabelPlace(10, 36, "middle"),
    "4601": LabelPlace(16, 7),
    "2101": LabelPlace(-4, -17, "middle"),
    "6701": LabelPlace(-10, 34, "middle"),
    "8401": LabelPlace(0, 34, "middle"),
}


def home_map(
    country: Country,
    aimags: Iterable[AimagLink],
    knots: Sequence[Knot],
    label: str,
    capital_name: str,
) -> SafeString:
    """Return the home page's map; `label` names the picture. Unknown aimag codes are left out."""
    parts = [
        _quilting(country.quilting),
        *(
            _aimag_link(aimag, country.aimags[aimag.code])
            for aimag in aimags
            if aimag.code in country.aimags
        ),
        _knot_paths(knots),
        _capital(13),
        _text(_at(CAPITAL), LabelPlace(15, 27), capital_name, "big"),
        *(
            _text(_at((knot.longitude, knot.latitude)), LABELS[knot.code], knot.name, "small-hide")
            for knot in knots
            if knot.name and knot.code in LABELS
        ),
    ]
    return _svg("map", HOME_BOX, label, parts)


def data_map(
    country: Country, dots: Sequence[Dot], limits: Sequence[float], label: str
) -> SafeString:
    """Return the map page's map; `limits` are the class limits of `quantiles.fifths`."""
    largest_first = sorted(dots, key=lambda dot: -(dot.population or 0))
    most = max((dot.population or 0 for dot in dots), default=0)
    parts = [
        _quilting(country.quilting[:MAP_QUILTING]),
        *(format_html('<path class="aimag" d="{}"/>', path) for path in country.aimags.values()),
        *(_dot(dot, limits, radius(dot.population, most)) for dot in largest_first),
        _capital(9),
    ]
    return _svg("map data-map", MAP_BOX, label, parts)


def radius(population: int | None, most: int) -> float:
    """Return the radius of a dot: its area grows with the people, within 3.2 to 13 units."""
    if not population or most <= 0:
        return SMALLEST
    return max(SMALLEST, LARGEST * sqrt(min(1.0, population / min(most, 60000))))


def size_class(population: int | None) -> int:
    """Return 1..4: up to 3, 6, 20 thousand people, or more."""
    return 1 + sum((population or 0) > limit for limit in SIZE_LIMITS)


def value_class(value: float | None, limits: Sequence[float]) -> str:
    """Return the class of a dot and of its line in the legend: q1..q5, or nodata."""
    return "nodata" if value is None else f"q{fifth_of(value, limits)}"


def _svg(name: str, box: str, label: str, parts: Iterable[str]) -> SafeString:
    """A group with a name: its links stay links for screen readers, which an image would hide."""
    return format_html(
        '<svg class="{}" viewBox="{}" role="group" aria-label="{}">{}</svg>',
        name,
        box,
        label,
        joined(parts),
    )


def _quilting(lines: Iterable[str]) -> SafeString:
    return joined(format_html('<path class="echo" d="{}"/>', line) for line in lines)


def _aimag_link(aimag: AimagLink, path: str) -> SafeString:
    return format_html(
        '<a href="{}" aria-label="{}">{}<path class="aimag" d="{}"/></a>',
        aimag.url,
        aimag.name,
        title(aimag.name),
        path,
    )


def _at(position: tuple[float, float]) -> tuple[int, int]:
    x, y = to_map(*position)
    return round(x), round(y)


def _knot_paths(knots: Iterable[Knot]) -> SafeString:
    """Four paths of zero-length lines: round caps of four widths make the dots."""
    data = dict.fromkeys(range(1, len(SIZE_LIMITS) + 2), "")
    for knot in knots:
        x, y = _at((knot.longitude, knot.latitude))
        data[size_class(knot.population)] += f"M{x} {y}h0"
    paths = [format_html('<path class="d{}" d="{}"/>', *item) for item in data.items() if item[1]]
    return format_html('<g class="dots">{}</g>', joined(paths))


def _capital(half: int) -> SafeString:
    x, y = _at(CAPITAL)
    return format_html('<path class="ub" d="M{} {}l{} {}-{} {}-{}-{}z"/>', x, y - half, *[half] * 6)


def _text(at: tuple[int, int], place: LabelPlace, name: str, css: str) -> SafeString:
    return format_html(
        '<text class="{}" paint-order="stroke" x="{}" y="{}" text-anchor="{}">{}</text>',
        css,
        at[0] + place.dx,
        at[1] + place.dy,
        place.anchor,
        name,
    )


def _dot(dot: Dot, limits: Sequence[float], size: float) -> SafeString:
    x, y = _at((dot.longitude, dot.latitude))
    return format_html(
        '<a href="{}" tabindex="-1" class="{}">{}<circle cx="{}" cy="{}" r="{}"/></a>',
        dot.url,
        value_class(dot.value, limits),
        title(dot.name),
        x,
        y,
        short(size),
    )
