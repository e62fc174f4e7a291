"""Where a soum stands among all soums, indicator by indicator."""

from bisect import bisect_left
from collections import defaultdict

from soums.drawing.strip import tenth_of
from soums.figures.versions import while_figures_stay
from soums.models import Figure

Distribution = dict[str, list[float]]
FEWEST_SOUMS = 250


def distributions() -> Distribution:
    """Return the newest values of all soums, ascending, by indicators known for most soums."""
    return while_figures_stay("distributions", _read)


def _read() -> Distribution:
    figures = Figure.objects.filter(place__kind="soum", value__isnull=False).order_by("year")
    newest: dict[str, dict[int, float]] = defaultdict(dict)
    for key, place, value in figures.values_list("indicator__key", "place_id", "value"):
        newest[key][place] = float(value or 0)
    return {k: sorted(v.values()) for k, v in newest.items() if len(v) >= FEWEST_SOUMS}


def standing(values: list[float], value: float) -> tuple[int, int]:
    """Return the tenth (1..10) of a value among all soums, and the percentage of soums below it."""
    below = bisect_left(values, value)
    return tenth_of(below + 1, len(values)), int(100 * below / len(values))
