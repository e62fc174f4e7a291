"""One list of soums, from the question to rows in order."""

import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from search.breaker import Breaker
from search.browse import facets
from search.browse.engines import find_in_documents, find_in_index
from search.browse.question import (
    DISTANCE,
    HIGHEST,
    LOWEST,
    NAME,
    OWN_CENTRE,
    POPULATION,
    PlaceFacet,
    PlaceQuestion,
    PlaceRequest,
    PlaceRow,
    PlacesFound,
)
from search.index.client import ServerErrors, reading_client
from search.loaded import Library, library
from search.question import DATABASE, ELASTICSEARCH
from search.reader.reading import Reading
from soums.atlas import region_of_aimags
from soums.gazetteer import CAPITAL, Place
from soums.models import Indicator, SizeBand

logger = logging.getLogger("nutag.search")

_AIMAG_DIGITS = 2
# Letters that follow another one in the Mongolian alphabet, though not in Unicode.
_ALPHABET = str.maketrans({"ө": "о\uffff", "ү": "у\uffff", "ё": "е\uffff"})


@dataclass(frozen=True)
class PlaceList:
    """What came of a question; `origin` is None where distances are to the own aimag's centre."""

    question: PlaceQuestion
    reading: Reading
    facets: tuple[PlaceFacet, ...]
    found: PlacesFound
    rows: tuple[PlaceRow, ...]
    engine: str
    origin: Place | None
    sort: str
    indicator: Indicator | None
    indicators: list[Indicator]
    library: Library


def browse(question: PlaceQuestion) -> PlaceList:
    """The soums that fit, all of them in order. Three queries of the database at most."""
    shelf = library()
    reading = shelf.reader.read(question.query)
    origin = _origin(question, reading, shelf)
    indicators = _indicators(shelf)
    indicator = next((i for i in indicators if i.key == question.indicator), None)
    every = _facets(shelf, origin, indicator, question)
    aimags = [code for code in reading.filter_codes if len(code) == _AIMAG_DIGITS]
    request = PlaceRequest(facets.among_aimags(aimags), every, question.choices)
    engine, found = _find(request, shelf)
    rows = [_row(code, shelf, origin, indicator) for code in found.codes]
    sort = _sort(question, reading, indicator)
    return PlaceList(
        question=question,
        reading=reading,
        facets=every,
        found=found,
        rows=tuple(in_order(rows, sort)),
        engine=engine,
        origin=origin,
        sort=sort,
        indicator=indicator,
        indicators=indicators,
        library=shelf,
    )


def in_order(rows: Iterable[PlaceRow], sort: str) -> list[PlaceRow]:
    """Rows by name in the order of the Mongolian alphabet, or by a number with the unknown last."""
    named = sorted(rows, key=lambda row: (alphabetical(row.place.name), row.place.code))
    if sort == NAME:
        return named
    sign = -1 if sort in (POPULATION, HIGHEST) else 1
    known = [(row, _number(row, sort)) for row in named]
    return [row for row, n in sorted(known, key=lambda pair: _rank(pair[1], sign))]


def alphabetical(name: str) -> str:
    """A text that sorts as the name does in a Mongolian dictionary."""
    return name.lower().translate(_ALPHABET)


def _rank(number: float | None, sign: int) -> tuple[bool, float]:
    return number is None, sign * (number or 0.0)


def _number(row: PlaceRow, sort: str) -> float | None:
    if sort == POPULATION:
        return row.place.population
    return row.kilometres if sort == DISTANCE else row.figure


def _origin(question: PlaceQuestion, reading: Reading, shelf: Library) -> Place | None:
    if question.origin == OWN_CENTRE:
        return None
    named = [code for code in reading.filter_codes if len(code) > _AIMAG_DIGITS]
    for code in (question.origin, *named, CAPITAL):
        place = shelf.gazetteer.get(code)
        if place is not None:
            return place
    return None


def _sort(question: PlaceQuestion, reading: Reading, indicator: Indicator | None) -> str:
    if question.sort and (indicator or question.sort not in (LOWEST, HIGHEST)):
        return question.sort
    soums = [code for code in reading.filter_codes if len(code) > _AIMAG_DIGITS]
    return DISTANCE if soums and not question.sort else NAME


def _indicators(shelf: Library) -> list[Indicator]:
    """Indicators that part soums: known for most of them, and no facet of their own."""
    soums = [d for d in shelf.place_documents.values() if d["kind"] == "soum"]
    known = Counter(key for document in soums for key in document["figures"])
    enough = {key for key, count in known.items() if count * 2 > len(soums)}
    enough -= {"population_resident", facets.CENTRE_FIGURE}
    return list(Indicator.objects.filter(key__in=enough))


def _facets(
    shelf: Library, origin: Place | None, indicator: Indicator | None, question: PlaceQuestion
) -> tuple[PlaceFacet, ...]:
    found = [
        facets.band_facet(SizeBand.objects.filter(is_centre__isnull=False)),
        facets.distance_facet(origin),
        facets.region_facet(region_of_aimags()),
        facets.aimag_facet(shelf.gazetteer),
    ]
    if indicator:
        soums = (d for d in shelf.place_documents.values() if d["kind"] == "soum")
        ranges = question.choices.get("figure", ())
        found.append(facets.figure_facet(indicator, soums, ranges))
    return tuple(facet for facet in found if facet.values)


def _row(code: str, shelf: Library, origin: Place | None, indicator: Indicator | None) -> PlaceRow:
    place = shelf.gazetteer.by_code[code]
    figures: dict[str, Any] = shelf.place_documents[code]["figures"]
    kilometres = origin.kilometres_to(place) if origin else figures.get(facets.CENTRE_FIGURE)
    return PlaceRow(place, kilometres, figures.get(indicator.key) if indicator else None)


def _find(request: PlaceRequest, shelf: Library) -> tuple[str, PlacesFound]:
    breaker = Breaker()
    if settings.ELASTICSEARCH_URL and breaker.allows():
        try:
            found = find_in_index(reading_client(), request)
        except ServerErrors as error:
            breaker.failed()
            logger.warning("soums listed from the database: %s", error)
        else:
            breaker.worked()
            public = tuple(code for code in found.codes if code in shelf.gazetteer.by_code)
            return ELASTICSEARCH, PlacesFound(public, found.facets)
    return DATABASE, find_in_documents(shelf.place_documents.values(), request)
