"""What this room contributes to the desks' board: searches that found nothing, by aimag named."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_safe

from search.outcomes import REPORTED_DAYS, Unanswered, unanswered_by_aimag
from soums.desk.board.desks import codes_asked, desks_of
from soums.desk.board.lines import Codes, DeskLine

AIMAG_CODE = 2


def lines(codes: Codes) -> list[DeskLine]:
    """Searches in vain, counted at the aimag that they name. One query."""
    found = _asked(codes)
    return [
        DeskLine(
            "searches",
            gettext_lazy("Searches in vain"),
            ngettext_lazy(
                "%(number)s search that names these places found nothing.",
                "%(number)s searches that name these places found nothing.",
                "count",
            ),
            {code: sum(one.times for one in searches) for code, searches in found.items()},
            reverse("desk_searches"),
            narrows=True,
            reminds=False,
        )
    ]


def _asked(codes: Codes) -> dict[str, list[Unanswered]]:
    if codes is None:
        return dict(unanswered_by_aimag())
    aimags = {code for code in codes if len(code) == AIMAG_CODE}
    return dict(unanswered_by_aimag(aimags)) if aimags else {}


@require_safe
def searches(request: HttpRequest) -> HttpResponse:
    """The searches in vain that name the user's aimags."""
    place = request.GET.get("place", "")
    found = _asked(codes_asked(request.user, place))
    desks = desks_of(request.user)
    names: dict[str, Any] = {desk.code: desk for desk in desks}
    context = {
        "rows": [(names.get(code, code), rows) for code, rows in sorted(found.items()) if rows],
        "title": _("Searches that found nothing"),
        "desks": desks,
        "place": place,
        "days": REPORTED_DAYS,
    }
    return render(request, "search/desk/searches.html", context)


def desk_urls() -> list[URLPattern]:
    """Addresses below the administration's."""
    return [path("desk/searches/", searches, name="desk_searches")]
