"""How long shared caches may keep a page of which it is known when it will change."""

import re
from datetime import datetime

from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control


def until(response: HttpResponse, moment: datetime) -> None:
    """Let no shared cache keep or serve the page past a moment, stale or not.

    Does nothing to a response that shared caches may not keep.
    """
    fresh = _seconds(response, "s-maxage")
    if fresh is None:
        return
    left = max(0, int((moment - timezone.now()).total_seconds()))
    kept = min(fresh, left)
    patch_cache_control(response, s_maxage=kept)
    stale = _seconds(response, "stale-while-revalidate")
    if stale is not None:
        patch_cache_control(response, stale_while_revalidate=min(stale, left - kept))


def _seconds(response: HttpResponse, directive: str) -> int | None:
    found = re.search(rf"\b{directive}=(\d+)", response.get("Cache-Control", ""))
    return int(found[1]) if found else None
