"""The matcher as a route of the public API: the same ranking as on the page, with its reasons."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.translation import override
from ninja import Query, Router, Schema
from ninja.errors import HttpError

from portal.paging import Offset, Page, page_of
from soums.api_shapes import ErrorOut
from soums.figures.reading import FigureView
from soums.gazetteer import Place
from soums.match import LARGEST_WEIGHT, Ranked, Reason
from soums.match_answer import Figures, answer
from soums.match_reading import explained, figures_behind, load_table
from soums.match_wishes import BOUNDS, Wishes, read_wishes

router = Router(tags=["places"])

FEW, LARGEST = 20, 330
Limit = Annotated[int, Query(ge=1, le=LARGEST)]


class ReasonOut(Schema):
    """What one criterion did: `position` 0..100 among the soums, `points` from the middle.

    `position` is null where the figure is unknown; `of` says whose figure it is.
    """

    indicator: str
    label: str
    weight: int
    position: float | None
    points: float
    status: str
    value: int | float | None
    unit: str
    year: int | None
    of: Literal["soum", "aimag"]
    source: str | None


class MatchOut(Schema):
    """A soum with its rank and score 0..100; both are null when no weight is set."""

    place: str
    name: str
    aimag: str
    url: str
    rank: int | None
    score: float | None
    lowest: float | None
    highest: float | None
    reasons: list[ReasonOut]


class MatchPage(Page[MatchOut]):
    """Soums that fit; `uncertain` counts those of which a must-have is not known."""

    uncertain: int


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": schema, "description": description}


PARAMETERS = [
    {
        "in": "query",
        "name": "weights",
        "style": "form",
        "explode": True,
        "description": "`weight.<indicator>=0..5`, for any indicator with a direction.",
        "schema": {
            "type": "object",
            "properties": {
                "weight.temperature_january": {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": LARGEST_WEIGHT,
                }
            },
        },
    },
    *(_parameter(n, {"type": "number"}, "A must-have: km, °C or people.") for n in BOUNDS),
    _parameter("near", {"type": "string"}, "Two-digit code of the aimag whose centre is meant."),
    _parameter("band", {"type": "string"}, "Key of a size band."),
    _parameter("region", {"type": "string"}, "Key of a region."),
    _parameter("aimag", {"type": "string"}, "Two-digit code of an aimag."),
    _parameter("unknown", {"type": "string", "enum": ["0", "1"]}, "1 keeps uncertain places."),
]


@router.get(
    "/match",
    response={200: MatchPage, 400: ErrorOut},
    openapi_extra={"parameters": PARAMETERS},
)
def match(
    request: HttpRequest,
    lang: Literal["mn", "en"] = "mn",
    limit: Limit = FEW,
    offset: Offset = 0,
) -> dict[str, Any]:
    """Soums that have all must-haves, ranked by `weight.<indicator>=0..5`, with the reasons."""
    table = load_table()
    with override(lang):
        wishes = read_wishes(request.GET.dict(), table.atlas, table.criteria)
        if wishes.problems:
            raise HttpError(400, " ".join(wishes.problems))
        found = answer(wishes, table)
        if wishes.weights:
            page = page_of(found.ranked, limit, offset)
            page["results"] = _ranked(page["results"], wishes, lang)
        else:
            page = page_of(found.unranked, limit, offset)
            page["results"] = [_unranked(place, lang) for place in page["results"]]
    return {**page, "uncertain": found.uncertain}


def _ranked(shown: list[Ranked], wishes: Wishes, lang: str) -> list[dict[str, Any]]:
    figures: Figures = figures_behind(shown, wishes)
    return [
        {
            **_unranked(one.place, lang),
            "rank": one.rank,
            "score": round(one.score, 2),
            "lowest": round(one.lowest, 2),
            "highest": round(one.highest, 2),
            "reasons": [_reason(*pair) for pair in explained(one, figures).reasons],
        }
        for one in shown
    ]


def _unranked(place: Place, lang: str) -> dict[str, Any]:
    nothing = dict.fromkeys(("rank", "score", "lowest", "highest"))
    return {
        "place": place.code,
        "name": place.name,
        "aimag": place.aimag_code,
        "url": place.url_in(lang),
        **nothing,
        "reasons": [],
    }


def _reason(reason: Reason, figure: FigureView | None) -> dict[str, Any]:
    indicator = reason.criterion.indicator
    return {
        "indicator": reason.criterion.key,
        "label": indicator.label,
        "weight": reason.weight,
        "position": None if reason.position is None else round(reason.position, 2),
        "points": round(reason.points, 2),
        "status": figure.figure.status if figure else "missing",
        "value": figure.number if figure else None,
        "unit": indicator.unit or "",
        "year": figure.figure.year if figure else None,
        "of": "aimag" if reason.criterion.of_aimags else "soum",
        "source": figure.figure.source.title if figure else None,
    }
