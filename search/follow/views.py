"""Asking for news, confirming, leaving. Nothing here is kept in a cache."""

import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from portal.i18n.languages import current_language
from portal.readers.throttle import Limit
from search.follow.digest import about
from search.follow.forms import FollowForm
from search.follow.links import read_confirm, read_leave, was_used
from search.follow.mail import ask_owner
from search.follow.subscribing import begin
from soums.gazetteer import load_gazetteer

logger = logging.getLogger("nutag.follow")
BY_NETWORK = Limit("follow", 5, 600)
BY_ADDRESS = Limit("follow-mail", 3, 3600)
METHODS = ["GET", "HEAD", "POST"]


@csrf_exempt  # readers have no cookie that another site could use; see portal.readers.origin
@never_cache
@require_http_methods(METHODS)
def follow(request: HttpRequest) -> HttpResponse:
    """The form; a right one sends a mail and stores nothing."""
    gazetteer = load_gazetteer()
    if request.method != "POST":
        first = {"place": request.GET.get("place", ""), "q": request.GET.get("q", "")}
        return _page(request, FollowForm(initial=first, gazetteer=gazetteer))
    form = FollowForm(request.POST, gazetteer=gazetteer)
    if not form.accepts(request, BY_NETWORK):
        return _page(request, form)
    if not form.from_machine and not _mailed(form):
        return _page(request, form)
    # The same answer to everybody: it tells nobody who follows what.
    return render(request, "search/follow/sent.html", {"name": _name(form)})


def _mailed(form: FollowForm) -> bool:
    wish = form.wish(current_language())
    if not BY_ADDRESS.allows(wish["email"]):
        return True
    try:
        ask_owner(wish, _name(form))
    except OSError:
        logger.exception("a confirmation could not be sent")
        reason = _("The mail could not be sent just now. Please try again later.")
        form.refuse(reason, HTTPStatus.SERVICE_UNAVAILABLE)
        return False
    return True


def _name(form: FollowForm) -> str:
    place = form.followed_place
    return place.full_name if place else f"«{form.followed_query}»"


def _page(request: HttpRequest, form: FollowForm) -> HttpResponse:
    place, query = form.followed_place, form.followed_query
    context = {"form": form, "place": place, "query": query}
    return render(request, "search/follow/follow.html", context, status=form.status)


@csrf_exempt
@never_cache
@require_http_methods(METHODS)
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more, because programs open links of mails too; the button begins it."""
    wish = read_confirm(token)
    if wish is None or was_used(token):
        return render(request, "search/follow/stale.html", status=HTTPStatus.GONE)
    if request.method != "POST":
        place = load_gazetteer().get(wish["place"])
        name = place.full_name if place else f"«{wish['query']}»"
        return render(request, "search/follow/confirm.html", {"name": name})
    begun = begin(token, wish)
    if begun is None:
        return render(request, "search/follow/stale.html", status=HTTPStatus.GONE)
    return render(request, "search/follow/begun.html", {"name": about(begun)})


@csrf_exempt
@never_cache
@require_http_methods(METHODS)
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """End it: mail programs send the form by themselves, people press the button."""
    found = read_leave(token)
    if request.method != "POST" and found is not None:
        return render(request, "search/follow/leave.html", {"name": about(found)})
    if found is not None:
        found.delete()
    return render(request, "search/follow/left.html")
