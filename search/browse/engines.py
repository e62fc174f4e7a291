"""Two engines that find and count soums: the index, and the records that it is made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from elasticsearch import Elasticsearch

from search.browse.question import Document, PlaceRequest, PlacesFound, Value
from search.documents import PLACES
from search.index.names import read_alias
from search.question import Bucket

MOST_SOUMS = 1_000
Clause = dict[str, Any]


def find_in_index(client: Elasticsearch, request: PlaceRequest) -> PlacesFound:
    """Ask Elasticsearch. Raises the client's errors."""
    answer = client.search(index=read_alias(PLACES), **places_body(request))
    codes = tuple(hit["fields"]["code"][0] for hit in answer["hits"]["hits"])
    counted = answer["aggregations"]
    facets = {
        facet.name: tuple(_buckets(facet.values, counted[facet.name]["values"]["buckets"]))
        for facet in request.facets
        if facet.values
    }
    return PlacesFound(codes, facets)


def _buckets(values: Iterable[Value], counted: Mapping[str, Any]) -> Iterable[Bucket]:
    return [Bucket(value.key, counted[key]["doc_count"]) for key, value in _keyed(values).items()]


def places_body(request: PlaceRequest) -> Clause:
    """The body of the search: all codes that fit, and each facet inside the others' choices."""
    base: list[Any] = [{"term": {"kind": "soum"}}]
    if request.among:
        base.append(request.among.clause)
    return {
        "query": {"bool": {"filter": base}},
        "post_filter": _inside(request.narrowed()),
        "aggs": {
            facet.name: {
                "filter": _inside(request.narrowed(but=facet.name)),
                "aggs": {
                    "values": {
                        "filters": {
                            "filters": {
                                key: value.clause for key, value in _keyed(facet.values).items()
                            }
                        }
                    }
                },
            }
            for facet in request.facets
            if facet.values
        },
        "size": MOST_SOUMS,
        "source": False,
        "docvalue_fields": ["code"],
        "timeout": "1s",
    }


def _inside(narrowed: Iterable[Iterable[Value]]) -> Clause:
    clauses = [{"bool": {"should": [value.clause for value in values]}} for values in narrowed]
    return {"bool": {"filter": clauses}}


def _keyed(values: Iterable[Value]) -> Mapping[str, Value]:
    """Values by a name that is none of the server's own words."""
    return {f"v{number}": value for number, value in enumerate(values)}


def find_in_documents(documents: Iterable[Document], request: PlaceRequest) -> PlacesFound:
    """The same from stored documents, for when the server is away."""
    among = [
        document
        for document in documents
        if document["kind"] == "soum" and (not request.among or request.among.fits(document))
    ]
    codes = tuple(d["code"] for d in among if _fits(request.narrowed(), d))
    facets = {
        facet.name: tuple(_counted(facet.values, among, request.narrowed(but=facet.name)))
        for facet in request.facets
        if facet.values
    }
    return PlacesFound(codes, facets)


def _counted(
    values: Iterable[Value], documents: Iterable[Document], narrowed: list[list[Value]]
) -> Iterable[Bucket]:
    inside = [document for document in documents if _fits(narrowed, document)]
    return [Bucket(value.key, sum(map(value.fits, inside))) for value in values]


def _fits(narrowed: Iterable[Iterable[Value]], document: Document) -> bool:
    return all(any(value.fits(document) for value in values) for values in narrowed)
