"""How complete the pages are, aimag by aimag and soum by soum, with the count of each week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.i18n.languages import current_language, spoken
from soums.desk.board.board import Trend, newest_shares, trend_of
from soums.desk.board.completeness import Share, trends_by_aimag
from soums.models import Completeness, PlacePage


@dataclass(frozen=True)
class PlaceShare:
    """A place with its address and share; of an aimag, its page without its soums."""

    code: str
    name: str
    url: str
    share: Share


@dataclass(frozen=True)
class AimagShare:
    """An aimag: all its pages together, each of them, and the weeks."""

    place: PlaceShare
    share: Share
    places: list[PlaceShare]
    trend: Trend


@require_safe
def completeness(request: HttpRequest) -> HttpResponse:
    """The table of all aimags, in the order of the alphabet. Four queries."""
    aimags = list(_aimags())
    context = {
        "aimags": aimags,
        "share": sum((aimag.share for aimag in aimags), Share()),
        "counted_on": _counted_on(),
        "has_english": any(aimag.share.texts for aimag in aimags),
        "has_trend": any(aimag.trend.drawing for aimag in aimags),
    }
    return render(request, "soums/completeness.html", context)


def _counted_on() -> date | None:
    return Completeness.objects.order_by("-week").values_list("counted_on", flat=True).first()


def _aimags() -> Iterator[AimagShare]:
    shares = newest_shares(None)
    trends = trends_by_aimag()
    found: dict[str, list[PlaceShare]] = {}
    for place in _places(shares):
        found.setdefault(place.code[:2], []).append(place)
    for code, places in sorted(found.items(), key=lambda pair: pair[1][0].name):
        yield AimagShare(
            place=places[0],
            share=sum((place.share for place in places), Share()),
            places=places[:1] + sorted(places[1:], key=lambda place: place.name),
            trend=trend_of(trends.get(code, {})),
        )


def _places(shares: dict[str, Share]) -> Iterator[PlaceShare]:
    language = current_language()
    columns = ("code", "title_mn", "title_en", "url_path")
    for code, mn, en, path in PlacePage.objects.live().order_by("code").values_list(*columns):
        if code in shares:
            url = f"/{language}/{path.split('/', 2)[2]}"
            yield PlaceShare(code, spoken(mn, en), url, shares[code])
