"""The tools' pages: each is answered from its address."""

from datetime import datetime, time
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from guides.support.reading import programme_sources
from guides.tools.budget import budget
from guides.tools.calendar import calendar_of
from guides.tools.costs import cost_lines, places_to_choose
from guides.tools.mortgage_form import TERMS, calculate
from guides.tools.plan import Desk, pauses
from soums.gazetteer import load_gazetteer


@require_safe
def checklist(request: HttpRequest) -> HttpResponse:
    """Answer `?audience=&arrival=&household=` with dated steps and papers; at most ten queries."""
    desk = Desk.load()
    wishes = desk.wishes(request.GET)
    today = timezone.localdate()
    plan = desk.plan(wishes, today) if wishes.asked else None
    count = plan.registration if plan else None
    context = {
        "desk": desk,
        "wishes": wishes,
        "plan": plan,
        "pauses": pauses(count.start if count else None, count.due if count else None, today),
    }
    return of_today(render(request, "guides/tools/checklist.html", context, status=status(wishes)))


@require_safe
def checklist_calendar(request: HttpRequest) -> HttpResponse:
    """Give the last days of the same choices as a calendar file; 400 without a day to count."""
    desk = Desk.load()
    wishes = desk.wishes(request.GET)
    today = timezone.localdate()
    tasks = desk.plan(wishes, today).dated
    if wishes.errors or not tasks:
        return HttpResponse(
            "arrival=YYYY-MM-DD", status=HTTPStatus.BAD_REQUEST, content_type="text/plain"
        )
    now = datetime.combine(today, time(), timezone.get_current_timezone())
    file = calendar_of(tasks, request.build_absolute_uri("/").rstrip("/"), now)
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="nutag-checklist.ics"'
    return response


@require_safe
def calculators(request: HttpRequest) -> HttpResponse:
    """Lead to both calculators and the checklist."""
    return render(request, "guides/tools/calculators.html")


@require_safe
def mortgage(request: HttpRequest) -> HttpResponse:
    """Work out what a loan costs a month; two queries."""
    calculation = calculate(request.GET.dict())
    context = {
        "calculation": calculation,
        "numbers": calculation.numbers,
        "answer": calculation.answer,
        "programmes": programme_sources(list(TERMS)),
    }
    return render(
        request, "guides/tools/mortgage.html", context, status=status(calculation.numbers)
    )


@require_safe
def moving_budget(request: HttpRequest) -> HttpResponse:
    """Add up a reader's numbers, and show what figures say of a place and of Ulaanbaatar."""
    gazetteer = load_gazetteer()
    code = request.GET.get("place", "").strip()
    place = gazetteer.get(code)
    made = budget(request.GET.dict())
    context = {
        "budget": made,
        "numbers": made.numbers,
        "place": place,
        "unknown_place": code[:20] if code and not place else "",
        "places": places_to_choose(gazetteer, place),
        "capital": gazetteer.capital,
        "lines": cost_lines(place, gazetteer, int(made.numbers.value("people"))),
    }
    return render(request, "guides/tools/budget.html", context, status=status(made.numbers))


def status(asked: Any) -> HTTPStatus:
    """400 for an address with a mistake, whose page says which."""
    return HTTPStatus.BAD_REQUEST if asked.errors else HTTPStatus.OK


def of_today(response: HttpResponse) -> HttpResponse:
    """Let nobody serve a page of yesterday: it counts days."""
    response["Cache-Control"] = f"public, max-age=0, s-maxage={settings.NUTAG_SHARED_MAX_AGE}"
    return response
