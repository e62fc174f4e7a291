"""Answers from the portal's own records, for when Elasticsearch is away.

The same reader, so the same places and topics; words are only looked for in titles and summaries.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, time
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Case, FloatField, Q, QuerySet, Value, When
from django.utils import timezone

from search.builders.sections import SECTION_KIND
from search.engines.database_facets import choices_q, count_facets
from search.hits import hit_of
from search.models import SearchRecord
from search.queries import clauses
from search.queries.content import COUNTRY_WEIGHT, LANGUAGE_WEIGHT
from search.question import NEWEST, Found, Hit, Request
from search.records import content_records, saying, tagged

FEW = 3
MOST_ELSEWHERE = 5
ALL_WORDS_WEIGHT, SOME_WORDS_WEIGHT = 5.0, 1.0
Weighed = tuple[Q, float]


class DatabaseEngine:
    """Finds places and pages among the records; `public_codes` are those of public places."""

    def __init__(self, public_codes: Collection[str]) -> None:
        self._codes = frozenset(public_codes)

    def find(self, request: Request) -> Found:
        """What the request asks for, in a handful of queries."""
        rows = self._answering(request, near_places=True)
        keys = self._ranked(rows.filter(choices_q(request)), request, near_places=True)
        few = len(keys) < FEW and not request.question.choices
        end = request.question.offset + request.question.size
        return Found(
            place_codes=tuple(p.code for p in request.reading.places if p.code in self._codes),
            total=len(keys),
            hits=self._pages_of(keys[request.question.offset : end], request),
            elsewhere=self._elsewhere(request, set(keys)) if few else (),
            facets=count_facets(rows, request) if request.question.with_facets else {},
        )

    def _elsewhere(self, request: Request, shown: set[str]) -> tuple[Hit, ...]:
        if not (request.reading.filter_codes and request.has_words):
            return ()
        rows = self._answering(request, near_places=False)
        keys = self._ranked(rows, request, near_places=False)
        others = [key for key in keys if key not in shown]
        return self._pages_of(others[:MOST_ELSEWHERE], request)

    def _answering(self, request: Request, near_places: bool) -> QuerySet[SearchRecord]:
        rows = content_records().filter(_not_expired())
        ways = [q for q, _ in self._ways(request)]
        if ways:
            rows = rows.filter(reduce(or_, ways))
        if near_places and request.reading.filter_codes:
            rows = rows.filter(reduce(or_, (q for q, _ in place_ways(request))))
        return rows

    def _ranked(
        self, rows: QuerySet[SearchRecord], request: Request, near_places: bool
    ) -> list[str]:
        """Keys of all pages found, the best first; a page counts once in whatever languages."""
        order = ["-score", "-checked_on", "uid"]
        if request.question.sort == NEWEST:
            order = ["-checked_on", "-score", "uid"]
        scored = rows.annotate(score=self._score(request, near_places)).order_by(*order)
        return list(dict.fromkeys(scored.values_list("translation_key", flat=True)))

    def _pages_of(self, keys: Sequence[str], request: Request) -> tuple[Hit, ...]:
        """One hit a page, in the reader's language where it is there."""
        language = request.question.reading_language
        found: dict[str, SearchRecord] = {}
        for record in content_records().filter(translation_key__in=keys):
            if record.translation_key not in found or record.locale == language:
                found[record.translation_key] = record
        codes = request.reading.filter_codes
        return tuple(hit_of(found[key].document, codes, {}) for key in keys)

    def _score(self, request: Request, near_places: bool) -> Any:
        parts: list[Any] = [_worth(q, weight) for q, weight in self._ways(request)]
        parts.append(_worth(Q(locale=request.question.language), LANGUAGE_WEIGHT))
        if near_places and request.reading.filter_codes:
            nearest = sorted(place_ways(request), key=lambda way: -way[1])
            whens = [When(q, then=Value(weight)) for q, weight in nearest]
            parts.append(Case(*whens, default=Value(0.0), output_field=FloatField()))
        else:
            parts.append(_worth(Q(scope="country"), COUNTRY_WEIGHT))
        return reduce(lambda one, other: one + other, parts, Value(0.0, FloatField()))

    def _ways(self, request: Request) -> Iterator[Weighed]:
        """What makes a record an answer, with its weight; nothing for a query without words."""
        reading = request.reading
        for concept in reading.concepts:
            weight = clauses.CONCEPT_WEIGHT * concept.weight
            yield tagged("concepts", concept.concept), weight
        for topic, weight in zip(reading.topics, clauses.TOPIC_WEIGHTS, strict=False):
            yield tagged("topics", topic), weight
        words = reading.text.lower().split()
        if words:
            yield _contains(words, and_), ALL_WORDS_WEIGHT
        if len(words) > 1 and not reading.concepts:
            yield _contains(words, or_), SOME_WORDS_WEIGHT


def place_ways(request: Request) -> Iterator[Weighed]:
    """How near a record is to the places asked for; the same steps as in the index."""
    codes = request.reading.filter_codes
    aimags = [code for code in codes if len(code) == clauses.AIMAG_DIGITS]
    soums = [code for code in codes if len(code) > clauses.AIMAG_DIGITS]
    above = list(dict.fromkeys(code[: clauses.AIMAG_DIGITS] for code in soums))
    yield Q(scope="country"), clauses.COUNTRY
    if aimags:
        yield Q(_tagged("aimag_code", aimags), scope="aimag"), clauses.OWN_AIMAG
        yield _tagged("aimag_code", aimags) & ~Q(kind=SECTION_KIND), clauses.SAME_AIMAG
        yield _tagged("aimag_code", aimags), clauses.INNER_SECTION
    if soums:
        yield _tagged("soum_code", soums), clauses.OWN_SOUM
        yield Q(_tagged("aimag_code", above), scope="aimag"), clauses.ITS_AIMAG
        yield _tagged("aimag_code", above) & ~Q(kind=SECTION_KIND), clauses.SAME_AIMAG
        yield _tagged("aimag_code", above), clauses.SISTER_SECTION


def _tagged(field: str, values: Sequence[str]) -> Q:
    return reduce(or_, (tagged(field, value) for value in values))


def _contains(words: Sequence[str], how: Callable[[Q, Q], Q]) -> Q:
    return reduce(how, map(saying, words))


def _worth(q: Q, weight: float) -> Case:
    return Case(When(q, then=Value(weight)), default=Value(0.0), output_field=FloatField())


def _not_expired() -> Q:
    today = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    return Q(expires_at=None) | Q(expires_at__gte=today)
