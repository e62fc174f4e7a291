"""Listings: published, taken off, expired, removed."""

from typing import Any

from django.db.models.signals import post_delete
from wagtail.signals import published, unpublished

from search.outbox import refresh_listings
from soums.listings.kinds import models_of_listings
from soums.listings.models import Listing


def connect() -> None:
    """Connect the handlers to each of the kinds."""
    for model in models_of_listings():
        for name, signal in (
            ("published", published),
            ("unpublished", unpublished),
            ("deleted", post_delete),
        ):
            uid = f"search_{model.kind}_{name}"
            signal.connect(on_listing, sender=model, dispatch_uid=uid)


def on_listing(instance: Listing, **_: Any) -> None:
    """Record the listing as it is now, or withdraw it."""
    refresh_listings(instance.kind, [instance.pk])
