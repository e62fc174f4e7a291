"""A permission policy that looks at the object, not only at its kind."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from portal.accounts.models import User


class ObjectPolicy(ModelPermissionPolicy):  # type: ignore[misc]
    """Django's permissions on the kind, narrowed to the objects that `reach` names.

    `reach(user, action)` returns a filter on the model, or None where nothing is narrowed.
    """

    def reach(self, user: User, action: str) -> Q | None:
        """The objects that `user` may do `action` with, apart from the permission on the kind."""
        raise NotImplementedError

    def user_has_permission_for_instance(self, user: User, action: str, instance: Model) -> bool:
        """Whether the user holds the permission and the object, as saved, is within reach."""
        if not self.user_has_permission(user, action):
            return False
        reach = self.reach(user, action)
        if reach is None:
            return True
        found = self.model._default_manager.filter(reach, pk=instance.pk)
        return bool(found.exists())

    def instances_user_has_any_permission_for(
        self, user: User, actions: Iterable[str]
    ) -> QuerySet[Any]:
        """All objects with which the user may do any of the actions."""
        everything: QuerySet[Any] = self.model._default_manager.all()
        narrowed = Q(pk__in=())
        for action in actions:
            if self.user_has_permission(user, action):
                reach = self.reach(user, action)
                if reach is None:
                    return everything
                narrowed |= reach
        return everything.filter(pk__in=everything.filter(narrowed).values("pk"))
