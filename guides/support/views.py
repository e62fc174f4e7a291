"""The list of programmes, and a programme with its check."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guides.support.form import check
from guides.support.listing import shelf
from guides.support.reading import is_open_in, live_programmes, page_of
from soums.gazetteer import load_gazetteer


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """List the programmes that answer `?audience=&topic=&status=&place=`; four queries."""
    gazetteer = load_gazetteer()
    context = {"shelf": shelf(request.GET.dict(), gazetteer), "gazetteer": gazetteer}
    return render(request, "guides/support/index.html", context)


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a programme, judge the answers of the address, say whether it is open in `?place=`."""
    rows = live_programmes().select_related("guide").prefetch_related("rules", "steps", "sources")
    row = rows.filter(slug=slug).first()
    if row is None:
        raise Http404
    gazetteer = load_gazetteer()
    made = check(row, request.GET.dict())
    code = request.GET.get("place", "").strip()
    place = gazetteer.get(code)
    context = {
        "programme": page_of(row, gazetteer),
        "check": made,
        "gazetteer": gazetteer,
        "place": place,
        "unknown_place": code[:20] if code and not place else "",
        "open_here": is_open_in(row.place_codes, place) if place else None,
    }
    status = HTTPStatus.BAD_REQUEST if made.errors else HTTPStatus.OK
    return render(request, "guides/support/programme.html", context, status=status)
