"""The only way in which sheets and commands write a listing: with draft, history and log.

The history of a listing says who changed it, when, and what each field held before and after.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import override
from wagtail.log_actions import log

from portal.accounts.models import User
from portal.i18n.languages import DEFAULT_LANGUAGE
from soums.listings.models import Listing

ACTION = "soums.listing_changed"
Changes = dict[str, tuple[Any, Any]]


@dataclass(frozen=True)
class Written:
    """A listing as written, and what that changed."""

    listing: Listing
    outcome: str
    changes: Changes


def changes_of(listing: Listing, values: Mapping[str, Any]) -> Changes:
    """What `values` would change: (old, new) by field; None and "" are the same."""
    with override(DEFAULT_LANGUAGE):
        return {
            name: (getattr(listing, name, None), value)
            for name, value in values.items()
            if not _same(getattr(listing, name, None), value)
        }


def _same(old: Any, new: Any) -> bool:
    if old in (None, "", []) and new in (None, "", []):
        return True
    return bool(old == new)


@transaction.atomic
def write(
    listing: Listing, values: Mapping[str, Any], *, why: str, by: User | None, publish: bool = True
) -> Written:
    """Set `values` on a new or present listing; yield `created`, `changed` or `unchanged`.

    Without `publish` the change waits as a draft for whoever may publish. Raises ValidationError.
    """
    is_new = listing.pk is None
    changes = changes_of(listing, values)
    if not changes and not is_new:
        return Written(listing, "unchanged", {})
    with override(DEFAULT_LANGUAGE):
        for name, value in values.items():
            setattr(listing, name, value)
        listing.full_clean()
        if is_new:
            listing.live = False
            listing.save()
        revision = listing.save_revision(user=by, changed=True, clean=False)
        if publish:
            revision.publish(user=by, log_action=False)
            listing.refresh_from_db()
        _note(listing, changes, why, by, is_new)
    return Written(listing, "created" if is_new else "changed", changes)


def _note(listing: Listing, changes: Changes, why: str, by: User | None, is_new: bool) -> None:
    kept = {name: [_plain(old), _plain(new)] for name, (old, new) in changes.items()}
    data = {"why": why, "new": is_new, "changes": kept}
    revision = listing.latest_revision
    log(listing, ACTION, user=by, data=data, revision=revision, content_changed=True)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | bool | list):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return str(value.normalize()) if isinstance(value, Decimal) else str(value)
