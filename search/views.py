"""The results page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from portal.i18n.languages import current_language
from search.asking import question_of
from search.labels import MAIN_TOPICS, TOPICS
from search.loaded import library
from search.log import log_query
from search.service import search
from search.showing import Showing

TEMPLATE = "search/search_page.html"


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Places and pages for `?q=…`, with facets; without a query, ways to ask."""
    question = question_of(request.GET, current_language())
    if not question.query:
        context = {
            "topics": [TOPICS[key] for key in MAIN_TOPICS],
            "aimags": library().gazetteer.aimags,
        }
        return render(request, TEMPLATE, context)
    answer = search(question)
    log_query(answer)
    showing = Showing(answer)
    response = render(request, TEMPLATE, {"query": question.query, "showing": showing})
    if showing.from_database:
        # The full search may be back in a moment.
        patch_cache_control(response, no_store=True)
    return response
