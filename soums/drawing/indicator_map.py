"""Two more pictures of an indicator: aimags as coloured areas, and one aimag drawn large.

The country with a dot for each soum is `country_map.data_map`; classes and colours are the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.assets.country import Country, Sheet
from soums.drawing.aimag_map import SHEET_BOX, Town, town_names
from soums.drawing.country_map import MAP_BOX, MAP_QUILTING, Dot, radius, value_class
from soums.drawing.markup import joined, short, title

NEAR_QUILTING = 3
NAMES = 40  # more than any aimag has soums: only names that would cover another are left out


@dataclass(frozen=True)
class Area:
    """An aimag or the capital: `name` with its value in words is what a pointer reads."""

    code: str
    name: str
    url: str
    value: float | None


def area_map(
    country: Country, areas: Sequence[Area], limits: Sequence[float], label: str
) -> SafeString:
    """Return the country with the given aimags coloured; the others keep their outline."""
    links = {area.code: area for area in areas}
    return format_html(
        '<svg class="map data-map areas" viewBox="{}" role="group" aria-label="{}">{}{}</svg>',
        MAP_BOX,
        label,
        joined(
            format_html('<path class="echo" d="{}"/>', line)
            for line in country.quilting[:MAP_QUILTING]
        ),
        joined(_areas(country.aimags, links, limits)),
    )


def _areas(
    outlines: Mapping[str, str], links: Mapping[str, Area], limits: Sequence[float]
) -> Sequence[SafeString]:
    """Links come last, so that their outlines lie above those of the others."""
    plain = [_outline(path) for code, path in outlines.items() if code not in links]
    linked = [_area(links[code], path, limits) for code, path in outlines.items() if code in links]
    return [*plain, *linked]


def _outline(path: str) -> SafeString:
    return format_html('<path class="aimag" d="{}"/>', path)


def _area(area: Area, path: str, limits: Sequence[float]) -> SafeString:
    return format_html(
        '<a href="{}" tabindex="-1" class="{}">{}{}</a>',
        area.url,
        value_class(area.value, limits),
        title(area.name),
        _outline(path),
    )


def near_map(
    sheet: Sheet, dots: Sequence[tuple[Dot, str]], limits: Sequence[float], label: str
) -> SafeString:
    """Return one aimag on its sheet: each dot with the name that is written beside it."""
    largest_first = sorted(dots, key=lambda pair: -(pair[0].population or 0))
    most = max((dot.population or 0 for dot, _name in dots), default=0)
    return format_html(
        '<svg class="map data-map near" viewBox="{}" role="group" aria-label="{}">{}{}{}{}</svg>',
        SHEET_BOX,
        label,
        joined(
            format_html('<path class="echo" d="{}"/>', line) for line in sheet.outer[:NEAR_QUILTING]
        ),
        _outline(sheet.area),
        joined(_near_dot(dot, sheet, limits, most) for dot, _name in largest_first),
        joined(town_names([_placed(dot, name, sheet) for dot, name in largest_first], NAMES)),
    )


def _placed(dot: Dot, name: str, sheet: Sheet) -> tuple[Town, tuple[float, float]]:
    town = Town(name, dot.url, dot.longitude, dot.latitude, dot.population)
    return town, sheet.place(dot.longitude, dot.latitude)


def _near_dot(dot: Dot, sheet: Sheet, limits: Sequence[float], most: int) -> SafeString:
    x, y = sheet.place(dot.longitude, dot.latitude)
    return format_html(
        '<a href="{}" tabindex="-1" class="{}">{}<circle cx="{}" cy="{}" r="{}"/></a>',
        dot.url,
        value_class(dot.value, limits),
        title(dot.name),
        short(x),
        short(y),
        short(max(4.5, 0.8 * radius(dot.population, most))),
    )
