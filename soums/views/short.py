"""Short addresses for posters and QR codes: `/p/4504`."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from portal.i18n.views import preferred_language
from soums.gazetteer import load_gazetteer


@require_safe
def short_address(request: HttpRequest, code: str) -> HttpResponse:
    """Redirect to the page of the place, in the language of the browser."""
    place = load_gazetteer().get(code)
    if place is None:
        raise Http404(f"no place {code}")
    response = HttpResponseRedirect(place.url_in(preferred_language(request)))
    response["Vary"] = "Accept-Language"
    response["Cache-Control"] = "private, max-age=0"
    return response
