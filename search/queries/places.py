"""The request for places: those that the reader named, in its order."""

from collections.abc import Sequence

from search.queries.clauses import Query, constant

FIRST_BOOST = 100


def places_body(codes: Sequence[str]) -> Query:
    """The body of a search in `places` for codes, the first one first."""
    ordered = [
        constant({"term": {"code": code}}, FIRST_BOOST - position)
        for position, code in enumerate(codes)
    ]
    query = {"bool": {"should": ordered}} if ordered else {"match_none": {}}
    return {"query": query, "size": len(ordered), "_source": ["code"], "timeout": "1s"}
