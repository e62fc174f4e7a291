"""Facets counted in the database, with the same meaning as in the index."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from search.models import SearchRecord
from search.queries.facets import FIELDS, FILTERS, FRESH, new_year
from search.question import Bucket, Request
from search.records import TAG_MARKS, tagged

# Facets that stand in a column of their own; the others stand among the tags.
COLUMNS = {"kind": "kind", "language": "locale"}


def choices_q(request: Request, but: str = "") -> Q:
    """What the chosen values leave, those of the facet `but` apart."""
    found = Q()
    for facet, values in request.question.choices.items():
        if values and facet != but:
            found &= _CHOICES[facet](request, values)
    return found


def _tagged(field: str) -> Callable[[Request, tuple[str, ...]], Q]:
    return lambda request, values: reduce(or_, (tagged(field, value) for value in values))


def _is_one_of(column: str) -> Callable[[Request, tuple[str, ...]], Q]:
    return lambda request, values: Q(**{f"{column}__in": values})


_CHOICES: dict[str, Callable[[Request, tuple[str, ...]], Q]] = {
    **{facet: _tagged(field) for facet, field in FIELDS.items() if field in TAG_MARKS},
    **{facet: _is_one_of(field) for facet, field in COLUMNS.items()},
    "checked": lambda request, values: Q(checked_on__gte=new_year(request.today)),
}


def count_facets(rows: QuerySet[SearchRecord], request: Request) -> dict[str, tuple[Bucket, ...]]:
    """Buckets of every facet, each inside the choices of all the others. One query a facet."""
    return {facet: _buckets(rows, request, facet) for facet in FILTERS}


def _buckets(rows: QuerySet[SearchRecord], request: Request, facet: str) -> tuple[Bucket, ...]:
    among = rows.filter(choices_q(request, but=facet))
    if facet == "checked":
        fresh = among.filter(_CHOICES[facet](request, (FRESH,)))
        return (Bucket(FRESH, fresh.values("translation_key").distinct().count()),)
    pages: defaultdict[str, set[str]] = defaultdict(set)
    column = COLUMNS.get(facet, "tags")
    for key, text in among.values_list("translation_key", column):
        for value in [text] if facet in COLUMNS else _values(text, FIELDS[facet]):
            pages[value].add(key)
    return tuple(_largest_first(Bucket(value, len(keys)) for value, keys in pages.items()))


def _values(tags: str, field: str) -> Iterator[str]:
    mark = f"{TAG_MARKS[field]}:"
    return (word.removeprefix(mark) for word in tags.split() if word.startswith(mark))


def _largest_first(buckets: Iterable[Bucket]) -> list[Bucket]:
    return sorted(buckets, key=lambda bucket: (-bucket.count, bucket.value))
