"""The request for pages."""

from typing import Any

from search.hits import CLOSE, OPEN
from search.queries.clauses import (
    Query,
    concept_clauses,
    constant,
    lenient_clause,
    place_clause,
    text_clause,
    topic_clauses,
)
from search.queries.facets import FILTERS, PAGES, facet_aggregations, filters_of
from search.question import NEWEST, Request

# Where no place is named, a guide for everybody answers better than any place's section.
LANGUAGE_WEIGHT, COUNTRY_WEIGHT = 3.0, 12.0
COUNTED_EXACTLY = 10_000
SHOWN = [
    *("uid", "kind", "locale", "title", "summary", "url", "topics", "concepts"),
    *("scope", "aimag_code", "soum_code", "checked_on"),
]


def content_body(request: Request, *, near_places: bool = True, lenient: bool = False) -> Query:
    """The body of a search in `content`.

    Without `near_places` pages of every place count alike («elsewhere»); `lenient` lets words
    match that are spelt a little differently.
    """
    question = request.question
    body: dict[str, Any] = {
        "query": _scored(request, near_places, lenient),
        "collapse": {"field": "translation_key"},
        "from": question.offset,
        "size": question.size,
        "_source": SHOWN,
        "track_total_hits": COUNTED_EXACTLY,
        "timeout": "1s",
        "aggs": _aggregations(request),
    }
    if question.choices:
        body["post_filter"] = {"bool": {"filter": filters_of(request)}}
    if request.reading.text:
        body["highlight"] = _highlight(question.language, request.reading.text)
    if question.sort == NEWEST:
        body["sort"] = [{"checked_on": {"order": "desc", "missing": "_last"}}, "_score"]
        body["track_scores"] = True
    return body


def _scored(request: Request, near_places: bool, lenient: bool) -> Query:
    today = request.today.isoformat()
    near_today = {"origin": today, "offset": "90d", "scale": "365d", "decay": 0.5}
    popularity = {"field": "popularity", "modifier": "log1p", "factor": 0.1, "missing": 0}
    return {
        "function_score": {
            "score_mode": "sum",
            "boost_mode": "sum",
            "functions": [
                {"field_value_factor": popularity},
                {"gauss": {"checked_on": near_today}},
            ],
            "query": {"bool": _bool(request, near_places, lenient)},
        }
    }


def _bool(request: Request, near_places: bool, lenient: bool) -> Query:
    codes = request.reading.filter_codes if near_places else ()
    must = [_answering(request, lenient)]
    should = [constant({"term": {"locale": request.question.language}}, LANGUAGE_WEIGHT)]
    if codes:
        must.append(place_clause(codes))
    else:
        should.append(constant({"term": {"scope": "country"}}, COUNTRY_WEIGHT))
    return {"filter": [_not_expired(request)], "must": must, "should": should}


def _answering(request: Request, lenient: bool) -> Query:
    reading = request.reading
    ways = [*concept_clauses(reading.concepts), *topic_clauses(reading.topics)]
    if reading.text:
        ways.append(text_clause(reading.text, with_some_words=not reading.concepts))
        if lenient:
            ways.append(lenient_clause(reading.text))
    if not ways:
        return {"match_all": {"boost": 0}}
    return {"bool": {"should": ways, "minimum_should_match": 1}}


def _not_expired(request: Request) -> Query:
    still = {"range": {"expires_at": {"gte": request.today.isoformat()}}}
    never = {"bool": {"must_not": {"exists": {"field": "expires_at"}}}}
    return {"bool": {"should": [still, never], "minimum_should_match": 1}}


def _aggregations(request: Request) -> Query:
    counted = {"filter": {"bool": {"filter": filters_of(request)}}, "aggs": {"pages": PAGES}}
    found: Query = {"total": counted}
    if request.question.choices:
        found["unfiltered"] = PAGES
    if request.question.with_facets:
        found.update(facet_aggregations(request, FILTERS))
    return found


def _highlight(language: str, text: str) -> Query:
    """Marks around the words, and around their synonyms in a Mongolian title.

    A query of its own, for the ladder of clauses says everything several times over, which would
    make marking dearer than finding.
    """
    whole = {"number_of_fragments": 0}
    fragment = {"number_of_fragments": 1, "fragment_size": 180}
    fields = {
        f"title.{language}": whole,
        f"summary.{language}": whole,
        f"body.{language}": fragment,
    }
    marked: list[Query] = [{"multi_match": {"query": text, "fields": list(fields)}}]
    if language == "mn":
        marked.append({"match": {"title.mn": {"query": text, "analyzer": "mn_search"}}})
    return {
        "type": "unified",
        "pre_tags": [OPEN],
        "post_tags": [CLOSE],
        "highlight_query": {"bool": {"should": marked}},
        "fields": fields,
    }
