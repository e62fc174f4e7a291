"""The language of a first visit, and the sitemap of both languages."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES
from portal.i18n.sitemap import public_entries


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Redirect `/` by `Accept-Language`; Mongolian when in doubt."""
    response = HttpResponseRedirect(f"/{preferred_language(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    response["Cache-Control"] = "private, max-age=0"
    return response


def preferred_language(request: HttpRequest) -> str:
    """Return the first of our languages that the browser names with the highest weight."""
    weighted = []
    for part in request.headers.get("Accept-Language", "").split(","):
        tag, _, weight = part.strip().partition(";q=")
        code = tag.strip().lower()[:2]
        if code in LANGUAGE_NAMES:
            weighted.append((_as_weight(weight), code))
    return max(weighted, key=lambda pair: pair[0])[1] if weighted else DEFAULT_LANGUAGE


def _as_weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page once per language, with alternates and x-default."""
    entries = public_entries(request.build_absolute_uri("/").rstrip("/"))
    return render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml")
