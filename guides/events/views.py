"""Events: the list, one event, calendar files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from guides.events.calendar import calendar_of
from guides.events.coming import coming, coming_in
from guides.events.showing import all_shown, shown
from guides.events.structured import as_json_ld, event_data
from guides.models import Event
from soums.gazetteer import Gazetteer, Place, load_gazetteer


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """List what is to come, in `?aimag=<code>` or everywhere. Two queries."""
    gazetteer = load_gazetteer()
    asked = request.GET.get("aimag", "")
    aimag = gazetteer.get(asked)
    aimag = aimag if aimag and aimag.is_aimag else None
    rows = coming_in(aimag.code) if aimag else coming()
    context = {
        "events": all_shown(rows, gazetteer),
        "aimag": aimag,
        "aimags": [*sorted(gazetteer.aimags, key=lambda p: p.name), gazetteer.capital],
        "unknown": asked[:60] if asked and aimag is None else "",
    }
    return render(request, "guides/events/events.html", context)


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one event; a past one is gone. Two queries."""
    row = coming().filter(slug=slug).first()
    if row is None:
        raise Http404(f"no event {slug}")
    found = shown(row, load_gazetteer())
    data = event_data(found, request.build_absolute_uri(request.path))
    return render(request, "guides/events/event.html", {"event": found, "data": as_json_ld(data)})


@require_safe
def all_events_file(request: HttpRequest) -> HttpResponse:
    """Everything that is to come, as a calendar to subscribe to."""
    return _calendar(request, list(coming()), _("Nutag: events"), "nutag")


@require_safe
def events_file(request: HttpRequest, slug: str) -> HttpResponse:
    """One event, or what is to come in an aimag: no event has the slug of an aimag."""
    aimag = aimag_of(slug, load_gazetteer())
    if aimag is not None:
        title = _("Nutag: events, %(aimag)s") % {"aimag": aimag.name}
        return _calendar(request, list(coming_in(aimag.code)), title, slug)
    row = coming().filter(slug=slug).first()
    if row is None:
        raise Http404(f"no event {slug}")
    return _calendar(request, [row], "", slug)


def aimag_of(slug: str, gazetteer: Gazetteer) -> Place | None:
    """Return the aimag, or the capital, whose address is `slug`."""
    return next((p for p in gazetteer if p.is_aimag and p.path == f"{slug}/"), None)


def _calendar(request: HttpRequest, rows: list[Event], name: str, slug: str) -> HttpResponse:
    base = request.build_absolute_uri("/").rstrip("/")
    content = calendar_of(rows, base, name)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{slug}.ics"'
    return response
