"""The shortlist: a page whose address is the list."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from soums.gazetteer import load_gazetteer
from soums.shortlist import LONGEST, read_shortlist


@require_safe
def shortlist(request: HttpRequest) -> HttpResponse:
    """Show the places of `?place=…&place=…`; what is no place is said above them. One query."""
    gazetteer = load_gazetteer()
    found = read_shortlist(request.GET.getlist("place"), gazetteer)
    context = {
        "shortlist": found,
        "entries": found.entries(gazetteer.capital),
        "gazetteer": gazetteer,
        "longest": LONGEST,
    }
    status = HTTPStatus.BAD_REQUEST if found.unknown else HTTPStatus.OK
    return render(request, "soums/shortlist.html", context, status=status)
