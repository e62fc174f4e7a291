"""Who may write the entry of an organisation: national editors, and its own keepers."""

from typing import Any

from django.db.models import Q

from portal.editorial.policy import ObjectPolicy
from soums.desk.scope import scope_of


class OrganisationPolicy(ObjectPolicy):
    """MigNet partners reach the entries whose keepers they are, and no other."""

    def reach(self, user: Any, action: str) -> Q | None:
        """The entries that name the user."""
        return None if scope_of(user).everywhere else Q(keepers=user.pk)
