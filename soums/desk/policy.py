"""The policy of everything that belongs to a place."""

from typing import Any

from django.db.models import Model, Q
from wagtail.permissions import register_permission_policy

from portal.accounts.models import User
from portal.editorial.policy import ObjectPolicy
from soums.desk.scope import scope_of

# Whatever else is done with an object (publishing, deleting, locking) is for approvers.
WRITING = frozenset({"view", "add", "change"})
# Models of objects that belong to a place, with the path to it: filled as rooms register theirs.
PLACED: dict[type[Model], str] = {}


class PlacePolicy(ObjectPolicy):
    """Objects of the user's own places. `place_path` leads to the place, as in a filter."""

    def __init__(self, model: Any, place_path: str = "place") -> None:
        super().__init__(model)
        self.place_path = place_path

    def reach(self, user: User, action: str) -> Q | None:
        """The objects of the places that the user edits, or publishes for."""
        scope = scope_of(user)
        if scope.everywhere:
            return None
        codes = scope.edits if action in WRITING else scope.publishes
        return Q(**{f"{self.place_path}__code__in": codes})


def belongs_to_place(model: type[Model], place_path: str = "place") -> None:
    """Limit a model to the places of the user, wherever Wagtail asks for its policy."""
    PLACED[model] = place_path
    register_permission_policy(model, PlacePolicy(model, place_path), exact_class=True)
