"""Alert banners that rooms put on pages: `NUTAG_ALERTS` and `NUTAG_PAGE_CHANGES` name who is asked.

The portal itself has none: it knows no places, and the banners belong to places.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

Shown = Mapping[str, Any]


def alerts_on(path: str) -> list[Shown]:
    """Return what stands on a page now, as `parts/alert.html` takes it."""
    paths: list[str] = settings.NUTAG_ALERTS
    makers: list[Callable[[str], list[Shown]]] = [import_string(name) for name in paths]
    return [alert for make in makers for alert in make(path)]


def next_change_on(path: str) -> datetime | None:
    """When something on the page starts or ends by itself; None when nothing is known to."""
    paths: list[str] = settings.NUTAG_PAGE_CHANGES
    askers: list[Callable[[str], datetime | None]] = [import_string(name) for name in paths]
    return min(filter(None, (ask(path) for ask in askers)), default=None)
