"""Fifths of a set of values: the classes of the map and of its legend."""

from bisect import bisect_left
from collections.abc import Sequence

CLASSES = 5


def fifths(values: Sequence[float]) -> tuple[float, ...]:
    """Return up to four upper limits that part the values into five groups of equal size.

    Equal limits appear once, so that a class is never empty by definition; no values, no limits.
    """
    ordered = sorted(values)
    if not ordered:
        return ()
    limits = [ordered[_last_of(part, len(ordered))] for part in range(1, CLASSES)]
    return tuple(sorted({limit for limit in limits if limit < ordered[-1]}))


def fifth_of(value: float, limits: Sequence[float]) -> int:
    """Return the class 1..5 of a value; a value equal to a limit belongs below it."""
    return bisect_left(limits, value) + 1


def _last_of(part: int, total: int) -> int:
    return max(0, round(part * total / CLASSES) - 1)
