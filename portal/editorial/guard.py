"""Snippet views that ask the policy about the object: Wagtail's own ask about the kind only."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
    SnippetCreateView,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.editorial.inspecting import ReadableInspectView

READING = ("view", "change", "publish", "delete")


class Guarded:
    """Goes before any view of a snippet viewset; `guarded_key` is None where no object is named."""

    model: Any
    request: HttpRequest
    kwargs: dict[str, Any]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse an object out of reach before the view does anything with it."""
        self.guarded_object = self._named_object(kwargs.get("pk"))
        if self.guarded_object is not None:
            policy = policy_registry.get_by_type(self.model)
            if not policy.user_has_any_permission_for_instance(
                request.user, READING, self.guarded_object
            ):
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]

    def _named_object(self, key: Any) -> Any:
        if key is None:
            return None
        return get_object_or_404(self.model._default_manager, pk=unquote(str(key)))

    def user_has_permission(self, permission: str) -> bool:
        """The permission for the named object, or for the kind where the address names none."""
        policy = policy_registry.get_by_type(self.model)
        if getattr(self, "guarded_object", None) is None:
            return bool(policy.user_has_permission(self.request.user, permission))
        return bool(
            policy.user_has_permission_for_instance(
                self.request.user, permission, self.guarded_object
            )
        )

    def user_has_any_permission(self, permissions: Any) -> bool:
        """As `user_has_permission`, for any of several."""
        return any(self.user_has_permission(permission) for permission in permissions)

    def get_base_queryset(self) -> QuerySet[Any]:
        """Lists hold what is within reach."""
        policy = policy_registry.get_by_type(self.model)
        within = policy.instances_user_has_any_permission_for(self.request.user, READING)
        found: QuerySet[Any] = super().get_base_queryset()  # type: ignore[misc]
        return found.filter(pk__in=within.values("pk"))

    def get_available_actions(self) -> list[str]:
        """No publishing where the user may publish other objects of the kind, but not this one."""
        actions: list[str] = list(super().get_available_actions())  # type: ignore[misc]
        if getattr(self, "guarded_object", None) is None or self.user_has_permission("publish"):
            return actions
        return [action for action in actions if action != "publish"]

    def form_valid(self, form: Any) -> Any:
        """What is written must be within reach for this action, also when it is new."""
        with transaction.atomic():
            response = super().form_valid(form)  # type: ignore[misc]
            written = getattr(form, "instance", None)
            if isinstance(written, self.model) and written.pk:
                self._refuse_out_of_reach(written)
        return response

    def _refuse_out_of_reach(self, written: Any) -> None:
        policy = policy_registry.get_by_type(self.model)
        publishing = getattr(self, "action", "") == "publish"
        needed = ("publish",) if publishing else ("add", "change", "delete")
        if not policy.user_has_any_permission_for_instance(self.request.user, needed, written):
            raise PermissionDenied


class _WithinReach:
    model_class: Any
    request: HttpRequest

    def _within(self) -> QuerySet[Any]:
        policy = policy_registry.get_by_type(self.model_class)
        return policy.instances_user_has_any_permission_for(  # type: ignore[no-any-return]
            self.request.user, READING
        )

    def get_object_list(self) -> QuerySet[Any]:
        """What can be chosen."""
        return self._within()

    def get_object(self, pk: str) -> Any:
        """The chosen object; raises DoesNotExist out of reach."""
        return self._within().get(pk=pk)

    def get_objects(self, pks: list[str]) -> QuerySet[Any]:
        """The chosen objects, without those out of reach."""
        return self._within().filter(pk__in=pks)


def _narrowed(view: type[Any]) -> type[Any]:
    return type(view.__name__, (_WithinReach, view), {})


class NeverCreates(SnippetCreateView):  # type: ignore[misc]
    """Nothing is written from within a chooser: its form would not know the user's places."""

    def can_create(self) -> bool:
        """Never."""
        return False


class GuardedChooserViewSet(SnippetChooserViewSet):  # type: ignore[misc]
    """Choosers that offer what is within reach."""

    choose_view_class = _narrowed(ChooseView)
    choose_results_view_class = _narrowed(ChooseResultsView)
    chosen_view_class = _narrowed(SnippetChosenView)
    chosen_multiple_view_class = _narrowed(SnippetChosenMultipleView)
    create_view_class = NeverCreates


class GuardedSnippetViewSet(SnippetViewSet):
    """A snippet viewset of whose views every single one asks about the object."""

    chooser_viewset_class = GuardedChooserViewSet
    inspect_view_class = ReadableInspectView

    def construct_view(self, view_class: type[Any], **kwargs: Any) -> Any:
        """Put the guard before the view."""
        guarded = type(view_class.__name__, (Guarded, view_class), {})
        return super().construct_view(guarded, **kwargs)
