"""How long a shared cache may keep what names listings: never past the end of the day.

Everywhere else a cache may serve an old page while it asks again. An expired vacancy has to be
gone on its day, so here it may not.
"""

from datetime import datetime, time, timedelta
from typing import TypeVar

from django.conf import settings
from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control

R = TypeVar("R", bound=HttpResponseBase)


def until_midnight(response: R) -> R:
    """Let shared caches keep a page until midnight at the most."""
    seconds = min(settings.NUTAG_SHARED_MAX_AGE, seconds_left_today(timezone.localtime()))
    patch_cache_control(response, public=True, max_age=0, s_maxage=seconds)
    return response


def seconds_left_today(now: datetime) -> int:
    """Whole seconds until the next day begins."""
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time.min, now.tzinfo)
    return int((tomorrow - now).total_seconds())
