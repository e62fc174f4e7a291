"""Who somebody is and may do, read in two queries: every page of the administration asks it."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Permission
from django.db.models import Exists, OuterRef, Q

from portal.accounts.models import User
from portal.accounts.second_factor import factors_of


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """Signs in by name or e-mail address, as allauth does."""

    def get_user(self, user_id: Any) -> User | None:
        """The person of a session, with the profile and (`came_with_factor`) a second factor."""
        people = User.objects.select_related("wagtail_userprofile")
        found = people.annotate(came_with_factor=Exists(factors_of(OuterRef("pk"))))
        user = found.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """The person's own and those of the groups, as `soums.change_figure`."""
        kept = user_obj.__dict__.get("_perm_cache")
        if kept is None and obj is None and user_obj.is_active and not user_obj.is_superuser:
            whose = Q(user=user_obj.pk) | Q(group__user=user_obj.pk)
            found = Permission.objects.filter(whose).order_by().distinct()
            pairs = found.values_list("content_type__app_label", "codename")
            user_obj._perm_cache = {f"{app}.{name}" for app, name in pairs}
        return super().get_all_permissions(user_obj, obj)  # type: ignore[no-any-return]
