"""From a plan to listings: all rows of a clean one, or the rows that somebody has confirmed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import User
from soums.desk.scope import may_publish
from soums.listings.door import write
from soums.listings.models import Listing
from soums.listings.sheets.plan import Address, Plan, PlannedRow
from soums.models import PlacePage


class NotCleanError(Exception):
    """There are errors, and nobody has confirmed the other rows one by one."""


@dataclass(frozen=True)
class WrittenRow:
    """A row as written."""

    sheet: str
    row: int
    kind: str
    pk: int
    outcome: str


@transaction.atomic
def write_plan(
    plan: Plan, *, why: str, by: User | None, only: Collection[Address] | None = None
) -> list[WrittenRow]:
    """Write all rows that change something, or those among `only`; rows with errors never.

    Raises NotCleanError when there are errors and `only` is None. One transaction: all or none.
    """
    if only is None and plan.problems:
        raise NotCleanError
    written = []
    for row in plan.rows:
        wanted = only is None or row.address in only
        if wanted and row.outcome in ("new", "changed"):
            written.append(_write(row, why, by))
    return written


def _may_publish(by: User, listing: Listing, values: Mapping[str, Any]) -> bool:
    """Whether the user may publish for the place that the listing has, and gets."""
    ids = {listing.place_id, values.get("place_id", listing.place_id)} - {None}
    codes = PlacePage.objects.filter(pk__in=ids).values_list("code", flat=True)
    allowed = by.has_perm(f"soums.publish_{listing._meta.model_name}")
    return allowed and all(may_publish(by, code) for code in codes)


def _write(row: PlannedRow, why: str, by: User | None) -> WrittenRow:
    listing = row.listing
    if listing is None:
        raise NotCleanError
    publish = by is None or _may_publish(by, listing, row.values)
    reason = _("%(why)s, sheet “%(sheet)s”, row %(row)s") % {
        "why": why,
        "sheet": row.source.sheet,
        "row": row.source.row,
    }
    done = write(listing, row.values, why=reason, by=by, publish=publish)
    return WrittenRow(*row.address, row.source.kind, done.listing.pk, done.outcome)
