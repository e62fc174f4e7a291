"""A mark of the figures as they are, so that tables derived from them know when they are old."""

from collections.abc import Callable
from typing import TypeVar, cast

from django.core.cache import cache

from soums.models import FigureChange

T = TypeVar("T")
ONE_DAY = 86_400


def figures_version() -> str:
    """Return a mark of the last decision; the same in every process. One query.

    A proposal changes nothing for readers: it counts from the moment at which it is approved.
    """
    decided = FigureChange.objects.exclude(decided_at=None).order_by("-decided_at")
    newest = decided.values_list("decided_at", "pk").first()
    return f"{newest[0].timestamp():.6f}-{newest[1]}" if newest and newest[0] else ""


def while_figures_stay(name: str, make: Callable[[], T]) -> T:
    """Return `make()`, kept in the cache until a figure changes."""
    key = f"{name}:{figures_version()}"
    return cast(T, cache.get_or_set(key, make, timeout=ONE_DAY))
