"""Single figures, as an approver lets them through: they stand in the sections of a place."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from search.outbox import refresh_pages
from search.signals.pages import with_descendants
from soums.models import Figure


def connect() -> None:
    """Connect the handlers."""
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        signal.connect(on_figure, sender=Figure, dispatch_uid=f"search_figure_{name}")


def on_figure(instance: Figure, **_: Any) -> None:
    """Record the sections of the place; an aimag's figures stand on its soums' pages too."""
    place = instance.place
    if place is not None:
        refresh_pages(with_descendants(place) if place.is_aimag else [place.pk])
