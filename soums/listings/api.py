"""Routes of the public API about listings. What is over is not there, as on the pages."""

import csv
from collections.abc import Iterator
from typing import Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import override
from ninja import Query, Router
from ninja.errors import HttpError

from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of
from portal.sheets.cells import harmless
from soums.api_shapes import ErrorOut
from soums.gazetteer import Gazetteer, load_gazetteer
from soums.listings.api_shapes import FilterParameters, KindOut, ListingOut
from soums.listings.filters import read_filters
from soums.listings.kinds import Kind, kind_named
from soums.listings.records import record_of
from soums.listings.shelf import counts_of_kinds, public_rows

router = Router(tags=["listings"])
Language = Literal["mn", "en"]


@router.get("/listings", response=list[KindOut])
def kinds(request: HttpRequest, lang: Language = "mn") -> list[dict[str, Any]]:
    """The kinds of listing, each with how many are public today."""
    today = timezone.localdate()
    with override(lang):
        return [
            {
                "kind": kind.key,
                "slug": kind.slug,
                "label": str(kind.plural),
                "count": count,
                "as_of": today,
                "url": f"/{lang}/listings/{kind.slug}/",
            }
            for kind, count in counts_of_kinds(today)
        ]


@router.get("/listings/{kind}.csv", include_in_schema=False)
def listings_csv(
    request: HttpRequest, kind: str, filters: Query[FilterParameters], lang: Language = "mn"
) -> StreamingHttpResponse:
    """The same listings as one CSV file, without paging."""
    found = _kind(kind)
    gazetteer = load_gazetteer()
    rows = _rows(found, request, gazetteer, lang)
    records = (record_of(row, gazetteer, lang) for row in rows.iterator())
    response = StreamingHttpResponse(_lines(found, records), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="nutag-{found.slug}.csv"'
    return response


@router.get("/listings/{kind}", response={200: Page[ListingOut], 400: ErrorOut, 404: ErrorOut})
def listings(
    request: HttpRequest,
    kind: str,
    filters: Query[FilterParameters],
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """Public listings of a kind: homes, jobs, schools, services or business-sites."""
    gazetteer = load_gazetteer()
    page = page_of(_rows(_kind(kind), request, gazetteer, lang), limit, offset)
    return {**page, "results": [record_of(row, gazetteer, lang) for row in page["results"]]}


@router.get("/listings/{kind}/{number}", response={200: ListingOut, 404: ErrorOut})
def listing(request: HttpRequest, kind: str, number: int, lang: Language = "mn") -> dict[str, Any]:
    """One public listing."""
    largest = 2**63
    found = public_rows(_kind(kind)).filter(pk=number).first() if 0 < number < largest else None
    if found is None:
        raise HttpError(404, f"There is no public listing {str(number)[:20]}")
    return record_of(found, load_gazetteer(), lang)


def _kind(name: str) -> Kind:
    found = kind_named(name)
    if found is None:
        raise HttpError(404, f"There is no kind of listing {name[:40]}")
    return found


def _rows(kind: Kind, request: HttpRequest, gazetteer: Gazetteer, lang: str) -> QuerySet[Any]:
    with override(lang):
        filters = read_filters(kind, request.GET, gazetteer)
        if filters.problems:
            raise HttpError(400, " ".join(filters.problems))
    return filters.ordered(public_rows(kind))


class _Echo:
    """A file that returns what is written to it."""

    def write(self, text: str) -> str:
        return text


def _lines(kind: Kind, records: Iterator[dict[str, Any]]) -> Iterator[str]:
    columns = [name for name in ListingOut.model_fields if name != "details"]
    table = csv.DictWriter(_Echo(), fieldnames=[*columns, *kind.own])
    yield "\ufeff"
    yield table.writeheader()
    for record in records:
        details = record.pop("details")
        yield table.writerow({key: harmless(value) for key, value in {**record, **details}.items()})
