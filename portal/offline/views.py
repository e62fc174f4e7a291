"""The worker, the manifest, and two pages: what this device keeps, and that there is no network."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.i18n.languages import current_language
from portal.offline.manifest import manifest
from portal.offline.worker import worker_text


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker of the whole site; browsers ask for it anew on every visit."""
    response = HttpResponse(worker_text(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
def web_manifest(request: HttpRequest) -> HttpResponse:
    """The manifest in the language of the address."""
    content = manifest(current_language())
    return JsonResponse(content, content_type="application/manifest+json")


@require_safe
def saved_pages(request: HttpRequest) -> HttpResponse:
    """What this device keeps: a script fills it in, the server does not know."""
    return render(request, "offline/saved.html")


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Shown by the worker in place of a page that it has no copy of."""
    return render(request, "offline/offline.html")
