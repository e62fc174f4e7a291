"""One search, from the words typed to the answer: page and API both call `search`."""

import logging
import time
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils import timezone

from search.breaker import Breaker
from search.engines.database import DatabaseEngine
from search.engines.deadline import Deadline, OutOfTime
from search.engines.elastic import ElasticEngine, PartFailed
from search.index.client import ServerErrors, reading_client
from search.loaded import Library, library
from search.question import DATABASE, ELASTICSEARCH, Found, Question, Request
from search.reader.reading import Reading
from search.reader.tokens import LONGEST_QUERY
from soums.gazetteer import Place

logger = logging.getLogger("nutag.search")


@dataclass(frozen=True)
class Answer:
    """What came of a question, and by which engine (`elasticsearch` or `database`)."""

    question: Question
    reading: Reading
    found: Found
    engine: str
    took_ms: int
    library: Library

    @cached_property
    def places(self) -> list[Place]:
        """Places found, in order, as the gazetteer knows them."""
        known = map(self.library.gazetteer.get, self.found.place_codes)
        return [place for place in known if place is not None]

    @property
    def suggestion(self) -> str | None:
        """The query as it might have been meant."""
        return self.reading.suggestion or self.found.suggestion

    def as_dict(self) -> dict[str, Any]:
        """The answer as the API promises it."""
        language = self.question.language
        return {
            "query": self.question.query,
            "engine": self.engine,
            "took_ms": self.took_ms,
            "total": self.found.total,
            **self.reading.as_dict(),
            "places": [place_dict(place, language) for place in self.places],
            "content": [hit.as_dict() for hit in self.found.hits],
            "elsewhere": [hit.as_dict() for hit in self.found.elsewhere],
            "suggestion": self.suggestion,
        }


def place_dict(place: Place, language: str) -> dict[str, Any]:
    """A place as the API shows it; an aimag is its own aimag."""
    return {
        "code": place.code,
        "kind": place.kind,
        "name_mn": place.name_mn,
        "name_en": place.name_en,
        "aimag_code": place.aimag_code,
        "aimag_mn": place.aimag_mn or place.name_mn,
        "aimag_en": place.aimag_en or place.name_en,
        "url": place.url_in(language),
    }


def search(question: Question) -> Answer:
    """Answer a question from Elasticsearch, or from the database when it is away or slow."""
    began = time.perf_counter()
    shelf = library()
    query = question.query[:LONGEST_QUERY]
    reading = Reading(query=query, text=query) if question.literal else shelf.reader.read(query)
    request = Request(question, reading, timezone.localdate())
    engine, found = _find(request, shelf)
    took = round((time.perf_counter() - began) * 1000)
    return Answer(question, reading, found, engine, took, shelf)


def _find(request: Request, shelf: Library) -> tuple[str, Found]:
    if request.reading.is_empty:
        return ELASTICSEARCH if settings.ELASTICSEARCH_URL else DATABASE, Found()
    found = _ask_elasticsearch(request)
    if found is not None:
        return ELASTICSEARCH, found
    return DATABASE, DatabaseEngine(list(shelf.gazetteer.by_code)).find(request)


def _ask_elasticsearch(request: Request) -> Found | None:
    """What the server found; None when there is none, when it is resting, or when it failed."""
    breaker = Breaker()
    if not settings.ELASTICSEARCH_URL or not breaker.allows():
        return None
    deadline = Deadline(settings.SEARCH_DEADLINE, settings.SEARCH_TIMEOUT)
    try:
        found = ElasticEngine(reading_client(), deadline).find(request)
    except (*ServerErrors, PartFailed, OutOfTime) as error:
        breaker.failed()
        logger.warning("search answered from the database: %s", error)
        return None
    breaker.worked()
    return found
