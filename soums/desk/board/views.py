"""The board, nationwide and of each desk, and the lists that its lines lead to."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soums.desk.board import heard, lists
from soums.desk.board.board import board_of
from soums.desk.board.desks import Desk, codes_asked, desk_of, desks_of
from soums.desk.board.waiting import pages_in_review
from soums.desk.scope import may_publish, scope_of

FOLDER = "soums/desk/board"
PAGE = 50


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All desks of a user with sums; somebody with one desk sees its board at once."""
    desks = desks_of(request.user)
    if len(desks) == 1 and not scope_of(request.user).everywhere:
        return _board(request, desks[0])
    everywhere = scope_of(request.user).everywhere
    codes = None if everywhere else scope_of(request.user).edits
    context = {
        "board": board_of(codes, desks),
        "title": _("All desks") if everywhere else _("My desks"),
        "rows_title": _("Aimags") if everywhere else _("My desks"),
    }
    return render(request, f"{FOLDER}/board.html", context)


@require_safe
def board(request: HttpRequest, code: str) -> HttpResponse:
    """The board of one aimag or soum."""
    return _board(request, desk_of(request.user, code))


def _board(request: HttpRequest, desk: Desk) -> HttpResponse:
    several = len(scope_of(request.user).edits) > len(desk.codes)
    context = {
        "board": board_of(desk.codes, [_alone(desk), *desk.below] if desk.below else [], desk.code),
        "desk": desk,
        "title": desk.name,
        "rows_title": _("All places one by one"),
        "is_one_of_several": several or scope_of(request.user).everywhere,
    }
    return render(request, f"{FOLDER}/board.html", context)


def _alone(desk: Desk) -> Desk:
    return Desk(desk.pk, desk.code, desk.path, desk.name_mn, desk.name_en)


@require_safe
def old(request: HttpRequest) -> HttpResponse:
    """Old figures: each can be confirmed as still correct."""
    codes = codes_asked(request.user, _place(request))
    rows = lists.old_figures(codes, timezone.localdate())
    return _list(request, "old", rows, _("Old figures"))


@require_safe
def missing(request: HttpRequest) -> HttpResponse:
    """Open questions by place and topic."""
    codes = codes_asked(request.user, _place(request))
    return _list(request, "missing", lists.open_questions(codes), _("Questions without an answer"))


@require_safe
def texts(request: HttpRequest) -> HttpResponse:
    """Texts of sections, those that are due first."""
    codes = codes_asked(request.user, _place(request))
    rows = lists.section_texts(codes, timezone.localdate())
    return _list(request, "texts", rows, _("Texts of topics"))


@require_safe
def listings(request: HttpRequest) -> HttpResponse:
    """Listings in one state."""
    codes = codes_asked(request.user, _place(request))
    state = request.GET.get("state", "")
    rows = lists.listings_in(codes, state, timezone.localdate())
    more = {"state": state, "states": lists.states()}
    return _list(request, "listings", rows, _("Listings to look at"), more)


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for an approver."""
    codes = codes_asked(request.user, _place(request))
    more = {
        "pages": pages_in_review(codes),
        "changes": lists.proposed_changes(codes),
    }
    rows = lists.proposed_checks(codes)
    for check in rows:
        check.may_decide = may_publish(request.user, check.place.code)
    return _list(request, "waiting", rows, _("Waiting for approval"), more)


@require_safe
def feedback(request: HttpRequest) -> HttpResponse:
    """What readers said, by topic and in their words."""
    codes = codes_asked(request.user, _place(request))
    today = timezone.localdate()
    rows = list(heard.recent(codes, today))
    more = {"topics": heard.by_topic(codes, today)}
    return _list(request, "feedback", rows, _("Did the pages answer?"), more)


def _place(request: HttpRequest) -> str:
    return request.GET.get("place", "")


def _list(
    request: HttpRequest, name: str, rows: list[Any], title: str, more: dict[str, Any] | None = None
) -> HttpResponse:
    desks = desks_of(request.user)
    context = {
        "page": Paginator(rows, PAGE).get_page(request.GET.get("page")),
        "title": title,
        "desks": desks,
        "place": _place(request),
        "here": request.get_full_path(),
        **(more or {}),
    }
    return render(request, f"{FOLDER}/{name}.html", context)
