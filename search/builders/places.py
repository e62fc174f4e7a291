"""Places: one document of names and numbers, and one a section and language."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import override

from search.builders.figures import FiguresByPlace, NewestFigure, newest_figures
from search.builders.parts import LOCALES, public
from search.builders.sections import PlaceSource, section_documents
from search.documents import Document
from search.documents.document import PLACE_KIND
from search.keys import coarse_key, name_key
from search.reader.place_names import PlaceName
from search.reader.place_table import is_abbreviation
from soums.gazetteer import Place, load_gazetteer
from soums.models import PlacePage

LARGEST_WEIGHED = 200_000
AIMAG_WEIGHT, CENTRE_WEIGHT = 1.0, 0.5


def place_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of public places. A handful of queries, however many places."""
    pages = list(public(PlacePage.objects.prefetch_related("remarks"), wanted).order_by("code"))
    if not pages:
        return
    gazetteer = load_gazetteer()
    aimags = {place.code: place for place in gazetteer if place.is_aimag}
    ids = None if wanted is None else _with_aimags(pages, aimags)
    figures = newest_figures(ids)
    sources = [_source(page, gazetteer.by_id[page.pk], aimags, figures) for page in pages]
    for source in sources:
        yield _place_document(source)
    for locale in LOCALES:
        with override(locale):
            for source in sources:
                yield from section_documents(source, locale)


def place_name(place: Place) -> PlaceName:
    """What the reader of queries knows of a place."""
    return PlaceName(
        code=place.code,
        kind=place.kind,  # type: ignore[arg-type]
        aimag_code=place.aimag_code,
        name_mn=place.name_mn,
        name_en=place.name_en,
        alt_names=tuple(filter(None, place.other_names.splitlines())),
        centre_mn=place.centre_mn,
        centre_en=place.centre_en,
        population=place.population or 0,
        is_centre=place.is_centre,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _with_aimags(pages: list[PlacePage], aimags: dict[str, Place]) -> set[int]:
    above = {aimags[page.aimag_code].id for page in pages if page.aimag_code in aimags}
    return above | {page.pk for page in pages}


def _source(
    page: PlacePage, place: Place, aimags: dict[str, Place], figures: FiguresByPlace
) -> PlaceSource:
    aimag = None if place.is_aimag else aimags.get(place.aimag_code)
    of_aimag = figures.get(aimag.id, {}) if aimag else {}
    return PlaceSource(page, place, figures.get(place.id, {}), of_aimag)


def _place_document(source: PlaceSource) -> Document:
    place = source.place
    uid = f"place:{place.code}"
    return Document(uid, PLACE_KIND, f"page:{place.id}", "", {"uid": uid, **_place_fields(source)})


def _place_fields(source: PlaceSource) -> dict[str, Any]:
    place = source.place
    keys = list(dict.fromkeys(map(name_key, _names(place))))
    return {
        "code": place.code,
        "kind": place.kind,
        "aimag_code": place.aimag_code,
        "name_mn": place.name_mn,
        "name_en": place.name_en,
        "names_k1": keys,
        "names_k2": list(dict.fromkeys(map(coarse_key, keys))),
        "k1_prefix": " ".join(keys),
        "location": {"lat": place.latitude, "lon": place.longitude},
        "population": place.population or 0,
        "is_centre": place.is_centre,
        "weight": _weight(place),
        "figures": dict(_numbers(source.figures)),
    }


def _names(place: Place) -> Iterator[str]:
    yield place.name_mn
    yield place.name_en
    for name in place.other_names.splitlines():
        if name and not is_abbreviation(name):
            yield name


def _weight(place: Place) -> float:
    people = min(place.population or 0, LARGEST_WEIGHED) / LARGEST_WEIGHED
    rank = AIMAG_WEIGHT if place.is_aimag else CENTRE_WEIGHT if place.is_centre else 0.0
    return round(1 + people + rank, 4)


def _numbers(figures: dict[str, list[NewestFigure]]) -> Iterator[tuple[str, float]]:
    for section in figures.values():
        for figure in section:
            yield figure.indicator.key, figure.value or 0.0
