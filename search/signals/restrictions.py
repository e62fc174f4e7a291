"""Restrictions of who may see a page: they hold for everything below it."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction

from search.outbox import refresh_pages
from search.signals.pages import with_descendants


def connect() -> None:
    """Connect the handlers."""
    for name, signal in (("saved", post_save), ("deleted", post_delete)):
        uid = f"search_restriction_{name}"
        signal.connect(on_restriction, sender=PageViewRestriction, dispatch_uid=uid)


def on_restriction(instance: PageViewRestriction, **_: Any) -> None:
    """Withdraw or show again the page and all its descendants."""
    refresh_pages(with_descendants(instance.page))
