"""Where the buttons of the lists lead: confirming and deciding, then back to the list."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from soums.desk.board.confirming import (
    Outcome,
    confirm_figure,
    confirm_record,
    confirm_section,
    decide_check,
)
from soums.listings.kinds import KINDS
from soums.models import Figure, PlacePage, SectionCheck
from soums.sections import SECTIONS

# How many figures one click may confirm.
MOST = 50


@require_POST
def confirm_figures(request: HttpRequest) -> HttpResponse:
    """Confirm one figure (`only`), or those that are marked (`figure`)."""
    only = request.POST.get("only")
    chosen = [only] if only else request.POST.getlist("figure")[:MOST]
    keys = [
        int(key) for key in chosen if key.isascii() and key.isdigit() and len(key) < len("9" * 18)
    ]
    figures = Figure.objects.filter(pk__in=keys).select_related("place", "indicator")
    outcomes = [confirm_figure(figure, request.user) for figure in figures]
    return _back(request, outcomes)


@require_POST
def confirm_text(request: HttpRequest, code: str, section: str) -> HttpResponse:
    """Confirm the published text of a section."""
    page = get_object_or_404(PlacePage.objects.live(), code=code)
    if section not in SECTIONS or section not in page.filled_sections():
        raise Http404(section)
    return _back(request, [confirm_section(page, section, request.user)])


@require_POST
def confirm_checked(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Confirm a listing, or another record with the day of its check."""
    found = get_object_or_404(_model_of(kind), pk=pk)
    return _back(request, [confirm_record(found, request.user)])


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a proposed check of a text stand, or not."""
    check = get_object_or_404(SectionCheck.objects.select_related("place"), pk=pk)
    approve = request.POST.get("decision") == "approve"
    try:
        decide_check(check, approve=approve, by=request.user)
    except ValueError:
        messages.warning(request, _("Somebody has decided this meanwhile."))
    else:
        messages.success(request, _("Approved.") if approve else _("Rejected."))
    return _back(request, [])


def _model_of(kind: str) -> Any:
    if kind in KINDS:
        return KINDS[kind].model
    for name in settings.NUTAG_DESK_CHECKED:
        if name.lower() == kind:
            return apps.get_model(name)
    raise Http404(kind)


def _back(request: HttpRequest, outcomes: list[Outcome]) -> HttpResponse:
    for outcome in Outcome:
        number = outcomes.count(outcome)
        if number:
            say = (
                messages.warning
                if outcome in (Outcome.WAITING, Outcome.REFUSED)
                else messages.success
            )
            say(request, _words(outcome, number))
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return HttpResponseRedirect(target if safe else reverse("desk_board"))


def _words(outcome: Outcome, number: int) -> str:
    texts = {
        Outcome.CONFIRMED: ngettext(
            "%(number)d entry confirmed as still correct.",
            "%(number)d entries confirmed as still correct.",
            number,
        ),
        Outcome.PROPOSED: ngettext(
            "%(number)d confirmation now waits for an approver.",
            "%(number)d confirmations now wait for an approver.",
            number,
        ),
        Outcome.WAITING: ngettext(
            "%(number)d entry has a change that waits for an approver already.",
            "%(number)d entries have changes that wait for an approver already.",
            number,
        ),
        Outcome.REFUSED: _(
            "Not confirmed: a draft waits, or the last day is over. Open the entry and look."
        ),
    }
    return texts[outcome] % {"number": number} if "%(" in texts[outcome] else texts[outcome]
