"""The kinds of object that each role may write, as the rooms declare them."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from wagtail import hooks
from wagtail.models import DraftStateMixin
from wagtail.snippets.models import get_snippet_models

from portal.accounts.models import PermissionChange, User
from soums.desk.policy import PLACED
from soums.models import DeskRole, PlacePage

Kind = DeskRole.Kind
Grant = tuple[type[Model], tuple[str, ...]]
ALL = ("add", "change", "delete", "publish", "lock", "unlock", "view")
APPROVING = ALL
EDITING = ("add", "change", "view")


def kinds_for(kind: str) -> Iterator[Grant]:
    """What a role may do with which kind of object; where objects are told apart, a policy does."""
    hooks.search_for_hooks()
    if kind == Kind.NATIONAL:
        for model in get_snippet_models():
            yield model, ALL
        # They invite people and read who was given what; what a group may do stays with the portal.
        yield User, ("add",)
        yield PermissionChange, ("view",)
        yield PlacePage, ("keep",)
    elif kind == Kind.PARTNERS:
        for name in settings.NUTAG_PARTNER_MODELS:
            yield apps.get_model(name), ("change", "view")
    else:
        yield from _of_a_place(kind)


def _of_a_place(kind: str) -> Iterator[Grant]:
    for model in PLACED:
        if kind == Kind.APPROVERS:
            yield model, APPROVING
        elif kind == Kind.EDITORS:
            yield model, EDITING
        elif issubclass(model, DraftStateMixin):
            # Officers propose: where nothing can be proposed, they read.
            yield model, EDITING
        else:
            yield model, ("view",)
