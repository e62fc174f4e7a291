"""The results page."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from portal.i18n.languages import current_language
from search.asking import question_of
from search.browse.asking import asks_for_places, place_question
from search.browse.service import browse
from search.browse.showing import PlaceShowing
from search.labels import MAIN_TOPICS, TOPICS
from search.loaded import library
from search.log import log_query
from search.outcomes import note_outcome
from search.service import search
from search.showing import Showing

TEMPLATE, PLACES_TEMPLATE = "search/search_page.html", "search/places_page.html"
MOST_DIGITS = 3


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Places and pages for `?q=…`, with facets; without a query, ways to ask."""
    if asks_for_places(request.GET):
        return _places_page(request)
    question = question_of(request.GET, current_language())
    if not question.query:
        context = {
            "topics": [TOPICS[key] for key in MAIN_TOPICS],
            "aimags": library().gazetteer.aimags,
        }
        return render(request, TEMPLATE, context)
    answer = search(question)
    token = log_query(request, answer)
    return _shown(request, TEMPLATE, Showing(answer), token=token)


@csrf_exempt
@require_POST
def opened(request: HttpRequest) -> HttpResponse:
    """Take the beacon of a page of results: its token and the rank opened, 0 for none.

    Nobody is asked who they are, and nothing is told: the answer is always the same and empty.
    """
    rank = request.POST.get("rank", "")
    if rank.isascii() and rank.isdigit() and len(rank) <= MOST_DIGITS:
        note_outcome(request.POST.get("token", ""), int(rank))
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


def _places_page(request: HttpRequest) -> HttpResponse:
    """All soums, narrowed by the choices of the address."""
    labels = {
        "distance_label": _("Distance from"),
        "figure_label": _("Filter by a figure"),
        "sort_label": _("Sort by"),
    }
    question = place_question(request.GET, current_language())
    return _shown(request, PLACES_TEMPLATE, PlaceShowing(browse(question)), **labels)


def _shown(
    request: HttpRequest, template: str, showing: Showing | PlaceShowing, **more: str
) -> HttpResponse:
    context = {"query": showing.question.query, "showing": showing, **more}
    response = render(request, template, context)
    if showing.from_database:
        # The full search may be back in a moment.
        patch_cache_control(response, no_store=True)
    return response
