"""Listens to publications: they alone change the state of the English."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete
from wagtail.models import AbstractPage
from wagtail.signals import page_published, page_unpublished, published, unpublished

from portal.i18n.english.keeping import forget, hide, settle
from portal.i18n.english.marks import marks_in
from portal.i18n.english.parts import tracked_models


def connect() -> None:
    """Connect the receivers once."""
    page_published.connect(on_published, dispatch_uid="english_page_published")
    published.connect(on_record_published, dispatch_uid="english_record_published")
    for signal in (page_unpublished, unpublished):
        signal.connect(on_unpublished, dispatch_uid="english_unpublished")
    for model in tracked_models():
        post_delete.connect(on_deleted, sender=model, dispatch_uid="english_deleted")


def on_published(instance: Any, revision: Any = None, **_kwargs: Any) -> None:
    """Settle the parts of what has just been published."""
    if type(instance) in tracked_models():
        settle(instance, marks_in(revision.content if revision else None))


def on_record_published(instance: Any, revision: Any = None, **_kwargs: Any) -> None:
    """Settle records; pages have a signal of their own, which their copies send too."""
    if not isinstance(instance, AbstractPage):
        on_published(instance, revision)


def on_unpublished(instance: Any, **_kwargs: Any) -> None:
    """Take the parts out of every list."""
    if type(instance) in tracked_models():
        hide(instance)


def on_deleted(sender: type[Model], instance: Any, **_kwargs: Any) -> None:
    """Remove the rows of what is deleted."""
    forget(sender, instance.pk)
