"""What every response carries: timing for measurements, caching for shared caches."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from portal.home.alerts import next_change_on
from portal.ops.freshness import until

Handler = Callable[[HttpRequest], HttpResponse]
PRIVATE_PREFIXES = ("/admin", "/django-admin", "/-/")


class QueryCounter:
    """Counts statements and their time (seconds) while installed as an execute wrapper."""

    def __init__(self) -> None:
        self.count = 0
        self.seconds = 0.0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Run one statement and count it."""
        started = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.count += 1
            self.seconds += time.perf_counter() - started


class ServerTiming:
    """Adds `Server-Timing: sql;desc="N";dur=ms, app;dur=ms` when NUTAG_SERVER_TIMING is set."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Time one request; without the setting it costs nothing."""
        if not settings.NUTAG_SERVER_TIMING:
            return self.get_response(request)
        counter, started = QueryCounter(), time.perf_counter()
        with connection.execute_wrapper(counter):
            response = self.get_response(request)
        app_ms = (time.perf_counter() - started) * 1000
        response["Server-Timing"] = (
            f'sql;desc="{counter.count}";dur={counter.seconds * 1000:.1f}, app;dur={app_ms:.1f}'
        )
        return response


class PublicCaching:
    """Lets a shared cache keep public pages: no session, no cookie, one variant an address."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Mark a public answer as cacheable, a private one as not."""
        response = self.get_response(request)
        if request.path.startswith(PRIVATE_PREFIXES):
            return response
        kept = request.method in ("GET", "HEAD") and response.status_code in (200, 301, 404)
        if kept and "Cache-Control" not in response:
            self._make_public(response)
        if getattr(request, "has_alerts", False):
            _keep_until_next_change(request, response)
        return response

    @staticmethod
    def _make_public(response: HttpResponse) -> None:
        if response.cookies or "no-store" in response.get("Cache-Control", ""):
            return
        patch_cache_control(
            response,
            public=True,
            max_age=0,
            s_maxage=settings.NUTAG_SHARED_MAX_AGE,
            stale_while_revalidate=settings.NUTAG_STALE_WHILE_REVALIDATE,
        )
        vary = [v for v in response.get("Vary", "").split(", ") if v == "Accept-Encoding"]
        if vary:
            response["Vary"] = ", ".join(vary)
        elif "Vary" in response:
            del response["Vary"]


def _keep_until_next_change(request: HttpRequest, response: HttpResponse) -> None:
    change = next_change_on(request.path)
    if change is not None:
        until(response, change)
