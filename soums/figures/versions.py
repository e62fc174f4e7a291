"""A mark of the figures as they are, so that tables derived from them know when they are old."""

from collections.abc import Callable
from typing import TypeVar, cast

from django.core.cache import cache

from soums.models import FigureChange

T = TypeVar("T")
ONE_DAY = 86_400


def figures_version() -> int:
    """Return the number of the last change; the same in every process. One query."""
    newest = FigureChange.objects.order_by("-pk").values_list("pk", flat=True).first()
    return newest or 0


def while_figures_stay(name: str, make: Callable[[], T]) -> T:
    """Return `make()`, kept in the cache until a figure changes."""
    key = f"{name}:{figures_version()}"
    return cast(T, cache.get_or_set(key, make, timeout=ONE_DAY))
