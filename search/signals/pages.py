"""Pages: published, unpublished, removed, moved, or given another address."""

from typing import Any

from django.db.models.signals import post_delete
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from portal.basepage.models import BasePage
from search.outbox import refresh_pages
from soums.models import AimagPage


def connect() -> None:
    """Connect the handlers."""
    page_published.connect(on_published, dispatch_uid="search_page_published")
    page_unpublished.connect(on_unpublished, dispatch_uid="search_page_unpublished")
    page_slug_changed.connect(on_tree_changed, dispatch_uid="search_page_slug_changed")
    post_page_move.connect(on_tree_changed, dispatch_uid="search_page_moved")
    post_delete.connect(on_deleted, sender=BasePage, dispatch_uid="search_page_deleted")


def on_published(instance: BasePage, **_: Any) -> None:
    """Record the page; an aimag's soums too, for they bear its name and show its figures."""
    if isinstance(instance.specific_deferred, AimagPage):
        refresh_pages(with_descendants(instance))
    else:
        refresh_pages([instance.pk])


def on_unpublished(instance: BasePage, **_: Any) -> None:
    """Withdraw the page; what an aimag lent its soums goes with it."""
    on_published(instance)


def on_tree_changed(instance: BasePage, **_: Any) -> None:
    """Record the page and all below it: their addresses changed without a signal of their own."""
    refresh_pages(with_descendants(instance))


def on_deleted(instance: BasePage, **_: Any) -> None:
    """Withdraw a page that is gone. Sent for each descendant as well."""
    refresh_pages([instance.pk])


def with_descendants(page: BasePage) -> list[int]:
    """Primary keys of the page and of everything below it, read anew: the tree has changed."""
    path = BasePage.objects.filter(pk=page.pk).values_list("path", flat=True).first()
    if path is None:
        return [page.pk]
    return list(BasePage.objects.filter(path__startswith=path).values_list("pk", flat=True))
