"""Routes of the public API that the places room answers."""

import csv
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, StreamingHttpResponse
from django.utils.translation import override
from ninja import Query, Router
from ninja.errors import HttpError

from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of
from soums.api_shapes import (
    ComparisonOut,
    ErrorOut,
    FigureOut,
    IndicatorOut,
    PlaceDetail,
    PlaceOut,
)
from soums.compare import FEWEST, MOST, Cell, choose, compare
from soums.dossier import dossier_of
from soums.gazetteer import Gazetteer, Place, load_gazetteer
from soums.listings.api import router as listings_router
from soums.match_api import router as match_router
from soums.models import Figure, Indicator, PlacePage

router = Router(tags=["places"])
router.add_router("", match_router)
router.add_router("", listings_router)

Language = Literal["mn", "en"]
Kind = Literal["aimag", "capital", "soum", "district"]
COUNTRY = "MN"


@router.get("/places", response={200: Page[PlaceOut], 404: ErrorOut})
def places(
    request: HttpRequest,
    kind: Kind | None = None,
    aimag: str | None = None,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """All places by code; `kind` and `aimag` (two digits) narrow the list."""
    gazetteer = load_gazetteer()
    if aimag is not None:
        _known(aimag, gazetteer)
    found = [
        place
        for place in gazetteer
        if (kind is None or place.kind == kind) and (aimag is None or place.aimag_code == aimag)
    ]
    page = page_of(found, limit, offset)
    return {**page, "results": [_place(place, lang) for place in page["results"]]}


@router.get("/places.geojson")
def places_geojson(request: HttpRequest, lang: Language = "mn") -> dict[str, Any]:
    """All places as points (WGS 84)."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": place.code,
                "geometry": {
                    "type": "Point",
                    "coordinates": [place.longitude, place.latitude],
                },
                "properties": _place(place, lang),
            }
            for place in load_gazetteer()
        ],
    }


@router.get("/places/{code}", response={200: PlaceDetail, 404: ErrorOut})
def place_detail(request: HttpRequest, code: str, lang: Language = "mn") -> dict[str, Any]:
    """One place with portrait, remarks, sections and neighbours."""
    page = PlacePage.objects.live().filter(code=code).prefetch_related("remarks").first()
    if page is None:
        raise HttpError(404, f"There is no place {code}")
    with override(lang):
        dossier = dossier_of(page)
        sections = [
            {
                "key": view.section.key,
                "label": str(view.section.label),
                "url": view.url,
                "asked": view.asked,
                "answered": view.answered,
            }
            for view in dossier.sections
        ]
    return {
        **_place(dossier.place, lang),
        **{name: getattr(page, name) or "" for name in TEXTS},
        "remarks": [_remark(remark) for remark in dossier.remarks],
        "sections": sections,
        "neighbours": sorted(page.neighbours.values_list("neighbour__code", flat=True)),
    }


TEXTS = ("portrait_mn", "portrait_en", "open_note_mn", "open_note_en")


@router.get("/indicators", response=list[IndicatorOut])
def indicators(request: HttpRequest) -> QuerySet[Indicator]:
    """All indicators in the order of the pages."""
    return Indicator.objects.all()


@router.get("/figures", response={200: Page[FigureOut], 404: ErrorOut})
def figures(
    request: HttpRequest,
    place: str | None = None,
    indicator: str | None = None,
    topic: str | None = None,
    latest: bool = False,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """Figures by place, indicator and year; `latest` keeps the newest year of each."""
    page = page_of(_figures(place, indicator, topic, latest), limit, offset)
    return {**page, "results": [_figure(figure, lang) for figure in page["results"]]}


@router.get("/figures.csv", include_in_schema=False)
def figures_csv(
    request: HttpRequest,
    place: str | None = None,
    indicator: str | None = None,
    topic: str | None = None,
    latest: bool = False,
    lang: Language = "mn",
) -> StreamingHttpResponse:
    """The same figures as one CSV file, without paging."""
    rows = (_figure(f, lang) for f in _figures(place, indicator, topic, latest).iterator())
    response = StreamingHttpResponse(_csv_lines(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="nutag-figures.csv"'
    return response


@router.get("/compare", response={200: ComparisonOut, 400: ErrorOut, 404: ErrorOut})
def comparison(
    request: HttpRequest,
    place: Annotated[list[str], Query()],
    lang: Language = "mn",
) -> dict[str, Any]:
    """Two to four places side by side, with the capital as the baseline."""
    gazetteer = load_gazetteer()
    with override(lang):
        for code in place:
            _known(code, gazetteer)
        choice = choose(place, gazetteer)
        if choice.problems or not choice.comparable:
            reason = " ".join(choice.problems) or f"Name {FEWEST} to {MOST} different places."
            raise HttpError(400, reason)
        made = compare(choice.places, gazetteer, list(Indicator.objects.all()))
        lines = [
            {
                "indicator": line.indicator.key,
                "label": line.indicator.label,
                "unit": line.indicator.unit,
                "cells": [_cell(c) for c in (*line.cells, line.baseline) if c is not None],
            }
            for line in made.lines
        ]
    return {
        "places": [_place(p, lang) for p in made.places],
        "baseline": _place(made.capital, lang) if made.capital else None,
        "lines": lines,
    }


def _known(code: str, gazetteer: Gazetteer) -> Place:
    found = gazetteer.get(code)
    if found is None:
        raise HttpError(404, f"There is no place {code[:20]}")
    return found


def _figures(
    place: str | None, indicator: str | None, topic: str | None, latest: bool
) -> QuerySet[Figure]:
    # Only the code: a place page brings its texts along.
    found = Figure.objects.select_related("indicator", "source").annotate(code=F("place__code"))
    if place == COUNTRY:
        found = found.filter(place=None)
    elif place is not None:
        _must_exist(PlacePage.objects.live().filter(code=place), f"There is no place {place[:20]}")
        found = found.filter(place__code=place)
    if indicator is not None:
        known = Indicator.objects.filter(key=indicator)
        _must_exist(known, f"There is no indicator {indicator[:60]}")
        found = found.filter(indicator__key=indicator)
    if topic is not None:
        found = found.filter(indicator__topic=topic)
    if latest:
        newest = Figure.objects.filter(indicator=OuterRef("indicator"), place=OuterRef("place"))
        newest_year = newest.order_by("-year").values("year")[:1]
        found = found.filter(place__isnull=False, year=Subquery(newest_year))
    return found.order_by(F("place__code").asc(nulls_first=True), "indicator__order", "-year")


def _must_exist(rows: QuerySet[Any], reason: str) -> None:
    if not rows.exists():
        raise HttpError(404, reason)


def _figure(figure: Any, lang: str) -> dict[str, Any]:
    return {
        "place": figure.code or COUNTRY,
        "indicator": figure.indicator.key,
        "year": figure.year,
        "value": figure.plain_value(),
        "status": figure.status,
        "unit": getattr(figure.indicator, f"unit_{lang}") or "",
        "source": figure.source.title,
        "source_url": figure.source.url,
        "checked_on": figure.checked_on,
        "checked_by": figure.checked_by,
        "old": figure.is_old(),
    }


def _place(place: Place, lang: str) -> dict[str, Any]:
    names = (name for name in PlaceOut.model_fields if name != "url")
    return {**{name: getattr(place, name) for name in names}, "url": place.url_in(lang)}


def _remark(remark: Any) -> dict[str, Any]:
    return {
        "kind": remark.kind,
        "topic": remark.topic,
        "text_mn": remark.text_mn,
        "text_en": remark.text_en or "",
        "source": f"{remark.source_publisher}: {remark.source_title}",
        "source_url": remark.source_url,
        "checked_on": remark.checked_on,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    figure = cell.figure
    return {
        "place": cell.place.code,
        "status": cell.status,
        "value": figure.number if figure else None,
        "year": figure.figure.year if figure else None,
        "source": figure.figure.source.title if figure else None,
        "old": figure.old if figure else None,
    }


class _Echo:
    """A file that returns what is written to it."""

    def write(self, text: str) -> str:
        return text


def _csv_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    table = csv.DictWriter(_Echo(), fieldnames=list(FigureOut.model_fields))
    yield "\ufeff"
    yield table.writeheader()
    for row in rows:
        yield table.writerow(row)
