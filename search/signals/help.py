"""Organisations, events and answers to readers: published, unpublished, saved, removed."""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.signals import published, unpublished

from guides.models import Event, Organisation, ReaderQuestion
from search.outbox import Differences, refresh_answers, refresh_events, refresh_organisations

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
    for signal in (post_save, post_delete):
        uid = f"search_answer_{id(signal)}"
        signal.connect(on_answer, sender=ReaderQuestion, dispatch_uid=uid)


def on_change(instance: Any, **_: Any) -> None:
    """Record the organisation or event as it is now, or withdraw it."""
    WATCHED[type(instance)]([instance.pk])


def on_answer(instance: ReaderQuestion, **_: Any) -> None:
    """Record the answer as it is now, or withdraw it."""
    refresh_answers([instance.pk])
