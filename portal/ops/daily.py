"""What the rooms want done once a day, by whatever loop is running."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

logger = logging.getLogger("nutag.daily")


@dataclass
class DailyChores:
    """Calls each of NUTAG_DAILY once a day; one that fails is tried again at the next look."""

    done_on: dict[str, date] = field(default_factory=dict)

    def run_due(self, today: date | None = None) -> None:
        """Do what has not been done today; an error is logged, never raised."""
        day = today or timezone.localdate()
        for path in settings.NUTAG_DAILY:
            if self.done_on.get(path) == day:
                continue
            chore: Callable[[], Any] = import_string(path)
            try:
                chore()
            except Exception:
                logger.exception("daily chore failed: %s", path)
            else:
                self.done_on[path] = day
