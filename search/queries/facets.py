"""Facets: what can be chosen, and honest counts of what each choice would leave."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from search.queries.clauses import Query, terms
from search.question import Request

FRESH = "this_year"
MOST_VALUES = 30
# Pages that are counted exactly: choosing a value leaves as many as the facet says.
PRECISION = 3_000
PAGES: Query = {"cardinality": {"field": "translation_key", "precision_threshold": PRECISION}}


def _field(field: str) -> Callable[[Request, tuple[str, ...]], Query]:
    return lambda request, values: terms(field, values)


def _fresh(request: Request, values: tuple[str, ...]) -> Query:
    return {"range": {"checked_on": {"gte": new_year(request.today).isoformat()}}}


FIELDS = {
    "topic": "topics",
    "kind": "kind",
    "aimag": "aimag_code",
    "audience": "audience",
    "stage": "stage",
    "language": "locale",
}
FILTERS: Mapping[str, Callable[[Request, tuple[str, ...]], Query]] = {
    **{facet: _field(field) for facet, field in FIELDS.items()},
    "checked": _fresh,
}


def new_year(today: date) -> date:
    """The first day of the year."""
    return today.replace(month=1, day=1)


def filters_of(request: Request, but: str = "") -> list[Query]:
    """Filters of all choices, those of the facet `but` apart."""
    return [
        FILTERS[facet](request, values)
        for facet, values in request.question.choices.items()
        if values and facet != but
    ]


def facet_aggregations(request: Request, facets: Iterable[str]) -> dict[str, Any]:
    """One aggregation a facet, inside the choices of all the others."""
    return {
        facet: {
            "filter": {"bool": {"filter": filters_of(request, but=facet)}},
            "aggs": {"values": _values(request, facet)},
        }
        for facet in facets
    }


def _values(request: Request, facet: str) -> Query:
    if facet in FIELDS:
        counted = {"field": FIELDS[facet], "size": MOST_VALUES}
        return {"terms": counted, "aggs": {"pages": PAGES}}
    fresh = FILTERS[facet](request, (FRESH,))
    return {"filters": {"filters": {FRESH: fresh}}, "aggs": {"pages": PAGES}}
