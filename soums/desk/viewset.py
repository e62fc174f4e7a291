"""Lists and forms of what belongs to a place."""

from typing import Any, ClassVar

from django.contrib.auth.models import Group
from django.db.models import Q
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from portal.editorial.guard import GuardedSnippetViewSet
from soums.desk.policy import belongs_to_place
from soums.desk.scope import scope_of
from soums.models import PlacePage


class PlaceForm(WagtailAdminModelForm):  # type: ignore[misc]
    """A form in which a place can only be one of the user's own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scope = scope_of(self.for_user) if self.for_user else None
        if scope is None or scope.everywhere:
            return
        for field in self.fields.values():
            queryset = getattr(field, "queryset", None)
            if queryset is None:
                continue
            if issubclass(queryset.model, PlacePage):
                field.queryset = queryset.filter(code__in=scope.edits)
                field.required = True
            elif issubclass(queryset.model, Group):
                field.queryset = queryset.filter(user=self.for_user)
            else:
                field.queryset = self._within_reach(queryset)

    def _within_reach(self, queryset: Any) -> Any:
        policy = policy_registry.get_by_type(queryset.model)
        reach = getattr(policy, "reach", None)
        narrowed: Q | None = reach(self.for_user, "view") if reach else None
        return queryset if narrowed is None else queryset.filter(narrowed)


class PlaceSnippetViewSet(GuardedSnippetViewSet):
    """A snippet viewset limited to the user's places; `place_path` leads to the place."""

    place_path: ClassVar[str] = "place"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        belongs_to_place(self.model, self.place_path)

    def get_edit_handler(self) -> Any:
        """Use the form that knows the user's places."""
        handler = super().get_edit_handler()
        if handler.base_form_class is None:
            handler.base_form_class = PlaceForm
        return handler
