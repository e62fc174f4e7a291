"""The lists of pictures and documents behind Wagtail's editors: only what the user may choose."""

from typing import Any

from django.db.models import QuerySet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry

ACTIONS = ("add", "change", "delete", "choose")


class _Own:
    request: Any

    def get_queryset(self) -> QuerySet[Any]:
        found: QuerySet[Any] = super().get_queryset()  # type: ignore[misc]
        policy = policy_registry.get_by_type(found.model)
        own = policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return found.filter(pk__in=own.values("pk"))


class OwnImages(_Own, ImagesAdminAPIViewSet):  # type: ignore[misc]
    """Pictures of the user's collections."""


class OwnDocuments(_Own, DocumentsAdminAPIViewSet):  # type: ignore[misc]
    """Documents of the user's collections."""
