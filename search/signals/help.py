"""Organisations and events: published, unpublished, removed."""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models.signals import post_delete
from wagtail.signals import published, unpublished

from guides.models import Event, Organisation
from search.outbox import Differences, refresh_events, refresh_organisations

WATCHED: dict[Any, Callable[[Collection[int]], Differences]] = {
    Organisation: refresh_organisations,
    Event: refresh_events,
}


def connect() -> None:
    """Connect the handlers."""
    for name, signal in (
        ("published", published),
        ("unpublished", unpublished),
        ("deleted", post_delete),
    ):
        for model in WATCHED:
            uid = f"search_{model.__name__.lower()}_{name}"
            signal.connect(on_change, sender=model, dispatch_uid=uid)


def on_change(instance: Any, **_: Any) -> None:
    """Record the organisation or event as it is now, or withdraw it."""
    WATCHED[type(instance)]([instance.pk])
