"""One way of paging for every list of the API."""

from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Query, Schema

T = TypeVar("T")
DEFAULT_LIMIT, LARGEST_LIMIT = 100, 500
# No list is as long; a database refuses numbers that are much longer.
LARGEST_OFFSET = 1_000_000

Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]
Offset = Annotated[int, Query(ge=0, le=LARGEST_OFFSET)]


class Page(Schema, Generic[T]):
    """A slice of a list: `count` is the length of the whole list."""

    count: int
    limit: int
    offset: int
    results: list[T]


def page_of(rows: Sequence[Any] | QuerySet[Any, Any], limit: int, offset: int) -> dict[str, Any]:
    """Return one page of `rows`; a queryset is counted and cut by the database."""
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    return {
        "count": count,
        "limit": limit,
        "offset": offset,
        "results": list(rows[offset : offset + limit]),
    }
