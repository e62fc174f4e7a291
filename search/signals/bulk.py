"""Seeds and imports write past the signals of single objects: afterwards everything is compared."""

from typing import Any

from portal.ops.seeding import bulk_written
from search.outbox import reconcile


def connect() -> None:
    """Connect the handler."""
    bulk_written.connect(on_bulk_written, dispatch_uid="search_bulk_written")


def on_bulk_written(**_: Any) -> None:
    """Repair every record that differs from what is shown now."""
    reconcile()
