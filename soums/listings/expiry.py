"""What is past its last day: taken off by a job of the clock, kept for its editor.

Readers do not wait for it: every public query asks for the day itself. The job writes the state
down, so that lists of editors, histories and the search records say the same.
"""

import logging
from datetime import date
from typing import Any

from django.utils import timezone

from soums.listings.kinds import models_of_listings

logger = logging.getLogger("nutag.listings")


def expire(today: date | None = None) -> int:
    """Unpublish every listing whose last day lies behind; return how many there were."""
    day = today or timezone.localdate()
    number = 0
    for model in models_of_listings():
        rows: Any = model.objects.over(day).filter(live=True)  # type: ignore[attr-defined]
        for listing in rows:
            listing.unpublish(set_expired=True, user=None)
            number += 1
    if number:
        logger.info("listings expired: %s", number)
    return number


def expire_due() -> str:
    """The job of the clock: expire, and report how many there were."""
    return f"{expire()} listings expired"
