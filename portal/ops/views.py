"""Health, metrics, robots, and the page for an address that does not exist."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

LOCAL_ADDRESSES = ("127.0.0.1", "::1")


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers (else 503); another part that is away: `degraded`, still 200."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "database": "away"}, status=503)
    parts = {name: _part(path) for name, path in settings.NUTAG_READINESS.items()}
    status = "ready" if all(parts.values()) else "degraded"
    named = {name: "ready" if answers else "away" for name, answers in parts.items()}
    return JsonResponse({"status": status, "database": "ready", **named})


def _part(path: str) -> bool:
    probe: Callable[[], Any] = import_string(path)
    return bool(probe())


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus figures, for this machine only."""
    if request.META.get("REMOTE_ADDR") not in LOCAL_ADDRESSES:
        return HttpResponse("Only for local addresses.\n", status=403, content_type="text/plain")
    return HttpResponse(generate_latest(), content_type=CONTENT_TYPE_LATEST)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; the administration and the API need no crawling."""
    sitemap = request.build_absolute_uri("/sitemap.xml")
    text = f"User-agent: *\nDisallow: /admin/\nDisallow: /api/\nSitemap: {sitemap}\n"
    return HttpResponse(text, content_type="text/plain")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A clear page in the language of the address; JSON below `/api/`."""
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": "Not found"}, status=404)
    return render(request, "404.html", status=404)
