"""Short addresses for posters and QR codes: `/p/4504`; the picture for those who share a place."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import override
from django.views.decorators.http import require_safe

from portal.i18n.views import preferred_language
from portal.sharing.answering import answer
from soums.gazetteer import load_gazetteer
from soums.share import digest, picture, shared_place


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


@require_safe
def share_picture(request: HttpRequest, code: str, language: str) -> HttpResponse:
    """The picture of a place in a language. Three queries; drawn once for what it says."""
    place = load_gazetteer().get(code)
    if place is None:
        raise Http404(f"no place {code}")
    with override(language):
        shared = shared_place(place)
    return answer(request, digest(shared), lambda: picture(shared))
