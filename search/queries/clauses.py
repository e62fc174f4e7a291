"""The ladder of clauses: what makes a page an answer, and how much."""

from collections.abc import Iterator, Sequence
from typing import Any

from search.reader.reading import ReadConcept

Query = dict[str, Any]

CONCEPT_WEIGHT = 6.0
TOPIC_WEIGHTS = (3.0, 1.5, 1.0)
OWN_SOUM, OWN_AIMAG, ITS_AIMAG, SAME_AIMAG, COUNTRY = 30.0, 30.0, 24.0, 14.0, 4.0
# Every place has its sections: those of an aimag's soums stand among the guides for everybody,
# those of a soum's sisters behind them.
INNER_SECTION, SISTER_SECTION = 8.0, 3.0
SOME_WORDS = "2<2 3<3 7<50%"
AIMAG_DIGITS = 2


def constant(query: Query, boost: float) -> Query:
    """Count a match as `boost`, however often the words occur."""
    return {"constant_score": {"filter": query, "boost": round(boost, 3)}}


def terms(field: str, values: Sequence[str]) -> Query:
    """Documents whose field holds one of the values."""
    return {"terms": {field: list(values)}}


def concept_clauses(concepts: Sequence[ReadConcept]) -> Iterator[Query]:
    """One clause a concept, by its weight."""
    for concept in concepts:
        yield constant({"term": {"concepts": concept.concept}}, CONCEPT_WEIGHT * concept.weight)


def topic_clauses(topics: Sequence[str]) -> Iterator[Query]:
    """One clause for each of the first topics."""
    for topic, weight in zip(topics, TOPIC_WEIGHTS, strict=False):
        yield constant({"term": {"topics": topic}}, weight)


def text_clause(text: str, with_some_words: bool) -> Query:
    """The best of many ways in which the words may stand in a page.

    Words as typed outweigh stems, stems outweigh synonyms; with `with_some_words`, pages that
    hold only some of the words count a little.
    """
    ways = [
        constant({"match_phrase": {"title": {"query": text, "slop": 1}}}, 12),
        *(_all_words(f"title.{language}", text, 8) for language in ("mn", "en")),
        *(_all_words(f"summary.{language}", text, 5) for language in ("mn", "en")),
        *(_all_words(f"body.{language}", text, 2) for language in ("mn", "en")),
        _all_words("title.mn", text, 2.5, analyzer="mn_search"),
        _match("body.mn", text, 0.2, analyzer="mn_search", minimum_should_match=SOME_WORDS),
    ]
    if with_some_words:
        ways.append(
            {
                "multi_match": {
                    "query": text,
                    "fields": ["title.mn^2", "title.en^2", "body.mn", "body.en"],
                    "minimum_should_match": SOME_WORDS,
                    "boost": 0.2,
                }
            }
        )
    return {"dis_max": {"tie_breaker": 0.1, "queries": ways}}


def lenient_clause(text: str) -> Query:
    """Words with a slip or two, for when hardly anything was found."""
    return {
        "multi_match": {
            "query": text,
            "fields": ["title", "summary"],
            "fuzziness": "AUTO",
            "prefix_length": 1,
            "boost": 0.3,
        }
    }


def place_clause(codes: Sequence[str]) -> Query:
    """How near a page is to the places asked for: theirs, their aimag's, everybody's."""
    aimags = [code for code in codes if len(code) == AIMAG_DIGITS]
    soums = [code for code in codes if len(code) > AIMAG_DIGITS]
    above = list(dict.fromkeys(code[:AIMAG_DIGITS] for code in soums))
    ways = [constant({"term": {"scope": "country"}}, COUNTRY)]
    if aimags:
        ways.append(constant(_of_whole_aimag(aimags), OWN_AIMAG))
        ways.append(constant(_listed_in(aimags), SAME_AIMAG))
        ways.append(constant(terms("aimag_code", aimags), INNER_SECTION))
    if soums:
        ways.append(constant(terms("soum_code", soums), OWN_SOUM))
        ways.append(constant(_of_whole_aimag(above), ITS_AIMAG))
        ways.append(constant(_listed_in(above), SAME_AIMAG))
        ways.append(constant(terms("aimag_code", above), SISTER_SECTION))
    return {"dis_max": {"queries": ways}}


def _of_whole_aimag(codes: Sequence[str]) -> Query:
    return {"bool": {"filter": [terms("aimag_code", codes), {"term": {"scope": "aimag"}}]}}


def _listed_in(codes: Sequence[str]) -> Query:
    return {
        "bool": {
            "filter": [terms("aimag_code", codes)],
            "must_not": [{"term": {"kind": "section"}}],
        }
    }


def _all_words(field: str, text: str, boost: float, **more: str) -> Query:
    return constant({"match": {field: {"query": text, "operator": "and", **more}}}, boost)


def _match(field: str, text: str, boost: float, **more: str) -> Query:
    return {"match": {field: {"query": text, "boost": boost, **more}}}
