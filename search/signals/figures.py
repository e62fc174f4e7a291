"""Figures, as written or let through at a desk: they stand in sections of places."""

from collections.abc import Collection
from typing import Any

from django.db.models.signals import post_delete, post_save

from search.outbox import refresh_pages
from search.signals.pages import with_descendants
from soums.figures.door import figures_written
from soums.models import Figure, PlacePage


def connect() -> None:
    """Connect the handlers."""
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        signal.connect(on_figure, sender=Figure, dispatch_uid=f"search_figure_{name}")
    figures_written.connect(on_written, dispatch_uid="search_figures_written")


def on_figure(instance: Figure, **_: Any) -> None:
    """Record the sections of the place."""
    if instance.place_id is not None:
        on_written({instance.place_id})


def on_written(places: Collection[int], **_: Any) -> None:
    """Record the sections of places; an aimag's figures stand on its soums' pages too."""
    pages: set[int] = set()
    for place in PlacePage.objects.filter(pk__in=places):
        pages.update(with_descendants(place) if place.is_aimag else [place.pk])
    refresh_pages(pages)
