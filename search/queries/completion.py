"""Requests for completions of places and of titles."""

from collections.abc import Sequence

from search.queries.clauses import Query

EXACT_BOOST, FIRST_BOOST, BOOST_STEP = 3.0, 2.0, 0.3
SECTION_KIND = "section"


def places_body(keys: Sequence[str], most: int) -> Query:
    """Places with a name that is or begins with one of the keys; larger ones first."""
    ways: list[Query] = [
        {"constant_score": {"filter": {"terms": {"names_k1": list(keys)}}, "boost": EXACT_BOOST}}
    ]
    for position, key in enumerate(keys):
        begins = {"match": {"k1_prefix": key}}
        boost = max(BOOST_STEP, round(FIRST_BOOST - BOOST_STEP * position, 2))
        ways.append({"constant_score": {"filter": begins, "boost": boost}})
    scored = {
        "query": {"bool": {"should": ways, "minimum_should_match": 1}},
        "field_value_factor": {"field": "weight", "missing": 1},
        "boost_mode": "sum",
    }
    body = {"query": {"function_score": scored}, "size": most, "_source": ["code"]}
    return {**body, "sort": ["_score", {"code": "asc"}], "timeout": "500ms"}


def pages_body(words: Sequence[str], language: str, most: int) -> Query:
    """Pages whose title has a word beginning like each of the words (given by their K1)."""
    begins = {"match": {"title_keys": {"query": " ".join(words), "operator": "and"}}}
    wanted = {
        "must": [begins],
        "must_not": [{"term": {"kind": SECTION_KIND}}],
        "should": [{"constant_score": {"filter": {"term": {"locale": language}}, "boost": 3}}],
    }
    return {
        "query": {"bool": wanted},
        "collapse": {"field": "translation_key"},
        "size": most,
        "_source": ["title", "url", "locale", "translation_key"],
        "timeout": "500ms",
    }
