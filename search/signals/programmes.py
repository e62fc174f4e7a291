"""Support programmes: saved, published, unpublished, removed, tagged."""

from typing import Any

from django.db.models.signals import post_delete
from wagtail.signals import published, unpublished

from guides.models import Programme
from search.outbox import refresh_programmes


def connect() -> None:
    """Connect the handlers."""
    for name, signal in (
        ("published", published),
        ("unpublished", unpublished),
        ("deleted", post_delete),
    ):
        uid = f"search_programme_{name}"
        signal.connect(on_programme, sender=Programme, dispatch_uid=uid)


def on_programme(instance: Programme, **_: Any) -> None:
    """Record the programme as it is now, or withdraw it."""
    refresh_programmes([instance.pk])
