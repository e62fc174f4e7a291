"""One aimag alone: its land on its ground colour, quilting lines in and around it, its towns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.assets.country import Sheet
from soums.drawing.country_map import size_class
from soums.drawing.markup import joined, short

SHEET_BOX = "0 0 400 330"
RADII = (4.0, 5.0, 6.5, 9.0)  # by the four size classes of people
CLOSE = 17.0  # two names nearer than this cover each other
LETTER = 8.4  # width of a letter, sheet units
EDGE = 392.0


@dataclass(frozen=True)
class Town:
    """A soum centre, degrees; `url` "" for no link; `here` marks the place the page is about."""

    name: str
    url: str
    longitude: float
    latitude: float
    population: int | None
    here: bool = False


def aimag_map(sheet: Sheet, towns: Sequence[Town], label: str, *, names: int = 8) -> SafeString:
    """Return the drawing of an aimag; `label` names it, `names` limits how many towns are named.

    The largest towns are named first; a name that would cover another one is left out, and the
    list on the page holds them all.
    """
    ordered = sorted(towns, key=lambda town: (not town.here, -(town.population or 0)))
    placed = [(town, sheet.place(town.longitude, town.latitude)) for town in ordered]
    return format_html(
        '<svg viewBox="{}" role="group" aria-label="{}">{}{}{}{}{}</svg>',
        SHEET_BOX,
        label,
        _lines("echo", sheet.outer),
        format_html('<path class="area" d="{}"/>', sheet.area),
        _lines("in", sheet.inner),
        joined(_town(town, at) for town, at in reversed(placed)),
        joined(town_names(placed, names)),
    )


def _lines(name: str, paths: Iterable[str]) -> SafeString:
    return joined(format_html('<path class="{}" d="{}"/>', name, path) for path in paths)


def _town(town: Town, at: tuple[float, float]) -> SafeString:
    point = format_html(
        '<circle class="{}" cx="{}" cy="{}" r="{}"/>',
        "here" if town.here else "pt",
        short(at[0]),
        short(at[1]),
        short(8 if town.here else RADII[size_class(town.population) - 1]),
    )
    if not town.url:
        return point
    return format_html(
        '<a href="{}" tabindex="-1"><title>{}</title>{}</a>', town.url, town.name, point
    )


def town_names(
    placed: Sequence[tuple[Town, tuple[float, float]]], limit: int
) -> Iterable[SafeString]:
    """Yield the names of towns that cover no other name, in the given order, at most `limit`."""
    taken: list[tuple[float, float, float]] = []
    for town, (x, y) in placed:
        width = len(town.name) * LETTER
        after = x + 14 + width < EDGE
        left = x + 12 if after else x - 12 - width
        if len(taken) >= limit or any(_cover(left, y, width, other) for other in taken):
            continue
        taken.append((left, y, width))
        yield format_html(
            '<text class="lab" paint-order="stroke" x="{}" y="{}"{}>{}</text>',
            short(x + 12 if after else x - 12),
            short(y + 5),
            joined(["" if after else ' text-anchor="end"']),
            town.name,
        )


def _cover(left: float, y: float, width: float, other: tuple[float, float, float]) -> bool:
    other_left, other_y, other_width = other
    apart = left + width < other_left or other_left + other_width < left
    return abs(y - other_y) < CLOSE and not apart
