"""The two links of a mail: one that begins a subscription, one that ends it."""

import hashlib
from datetime import timedelta
from typing import Any

from django.core import signing
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import override

from portal.readers.sealed import seal, unseal
from search.models import Follow, UsedLink

PURPOSE = "follow-confirm"
SALT = "follow-leave"
CONFIRM_SECONDS = 2 * 24 * 60 * 60


def confirm_path(wish: dict[str, Any]) -> str:
    """Return the address that confirms `wish`; it holds everything, so nothing is stored yet."""
    token = seal(PURPOSE, {**wish, "once": get_random_string(16)})
    return _path("follow_confirm", token, str(wish["language"]))


def read_confirm(token: str) -> dict[str, Any] | None:
    """Return the wish of a link; None for one that was altered or is older than two days."""
    return unseal(PURPOSE, token, CONFIRM_SECONDS)


def was_used(token: str) -> bool:
    """Whether the link did its work before."""
    return UsedLink.objects.filter(digest=_digest(token)).exists()


def use_up(token: str) -> bool:
    """Mark a link as used; False when it was used before, also at the same moment."""
    try:
        with transaction.atomic():
            UsedLink.objects.create(digest=_digest(token))
    except IntegrityError:
        return False
    return True


def forget_old() -> str:
    """Delete the marks of links that are too old to work anyway. A job of the clock."""
    old = timezone.now() - 2 * timedelta(seconds=CONFIRM_SECONDS)
    count, _ = UsedLink.objects.filter(used_at__lt=old).delete()
    return f"{count} used links forgotten"


def leave_path(follow: Follow) -> str:
    """Return the address that ends `follow`."""
    token = signing.dumps([follow.pk, follow.key], salt=SALT)
    return _path("follow_leave", token, follow.language)


def read_leave(token: str) -> Follow | None:
    """Return what a link would end; None for an altered link and for one that ended it before."""
    try:
        number, key = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Follow.objects.filter(pk=number, key=key).select_related("place").first()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _path(name: str, token: str, language: str) -> str:
    with override(language):
        return reverse(name, args=[token])
