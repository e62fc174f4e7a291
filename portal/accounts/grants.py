"""Rights of groups on pages and collections, which Wagtail writes past the signals of its models.

Wagtail saves them with `bulk_create`. `watched()` compares all of them before and after; the
middleware uses it for the pages of groups, and a command that writes many rights should use it too.
Outside of it every row that is saved or deleted alone is written down by itself.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from portal.accounts.audit import What, record

_watching: ContextVar[bool] = ContextVar("accounts_watching", default=False)
WHATS: dict[type[Model], str] = {
    GroupPagePermission: What.PAGES,
    GroupCollectionPermission: What.COLLECTIONS,
}
PATHS = {GroupPagePermission: "page__url_path", GroupCollectionPermission: "collection__name"}
Grants = dict[tuple[str, int], set[str]]


def connect(*models: type[Model]) -> None:
    """Listen to single rows."""
    for model in models:
        pre_save.connect(remember, sender=model)
        post_save.connect(saved, sender=model)
        post_delete.connect(deleted, sender=model)


@contextmanager
def watched() -> Iterator[None]:
    """Write down, one row a group, every right on pages or collections that differs afterwards."""
    before = every_grant()
    token = _watching.set(True)
    try:
        yield
    finally:
        _watching.reset(token)
    after = every_grant()
    groups = Group.objects.in_bulk({pk for _, pk in before.keys() | after.keys()})
    for what, pk in sorted(before.keys() | after.keys()):
        if pk in groups:
            record(groups[pk], what, before.get((what, pk), ()), after.get((what, pk), ()))


def every_grant() -> Grants:
    """All rights on pages and collections: (what, group) → readable rights, in two queries."""
    found: Grants = defaultdict(set)
    for model, what in WHATS.items():
        rows = model._default_manager.values_list("group_id", PATHS[model], "permission__codename")
        for group, where, codename in rows:
            found[what, group].add(f"{codename}: {where}")
    return found


def remember(instance: Any, raw: bool = False, **_: Any) -> None:
    """Keep what a row said before it is saved."""
    if instance.pk and not raw and not _watching.get():
        old = type(instance).objects.filter(pk=instance.pk).first()
        instance.__dict__["_grant_before"] = [_readable(old)] if old else []


def saved(instance: Any, raw: bool = False, **_: Any) -> None:
    """Write down a right that was given or changed."""
    if not raw and not _watching.get():
        before = instance.__dict__.pop("_grant_before", [])
        record(instance.group, WHATS[type(instance)], before, [_readable(instance)])


def deleted(instance: Any, **_: Any) -> None:
    """Write down a right that was taken away; those of a deleted group go with it."""
    if not _watching.get() and (group := Group.objects.filter(pk=instance.group_id).first()):
        record(group, WHATS[type(instance)], [_readable(instance)], [])


def _readable(instance: Any) -> str:
    if isinstance(instance, GroupPagePermission):
        where = instance.page.url_path
    else:
        where = instance.collection.name
    return f"{instance.permission.codename}: {where}"
