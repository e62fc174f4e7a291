"""Whose listings an editor may write. The setting names who decides; without one, everybody may.

NUTAG_LISTING_SCOPE names a callable `(user, code) -> bool`; `code` is that of the listing's place.
"""

from django.conf import settings
from django.utils.module_loading import import_string

from portal.accounts.models import User


def may_write(user: User | None, code: str) -> bool:
    """Whether a user may write listings of a place; a command (None) may everywhere."""
    path = settings.NUTAG_LISTING_SCOPE
    if user is None or user.is_superuser or not path:
        return True
    return bool(import_string(path)(user, code))
