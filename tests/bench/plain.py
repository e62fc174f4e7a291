"""The same documents in indices as one would make them without knowing Mongolian."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import bulk

from search.documents import CONTENT, PLACES
from search.index.verify import live_records
from search.loaded import library

TEXT_FIELDS = ["title^2", "summary", "body"]
PLACE_FIELDS = ["name_mn", "name_en", "aimag_mn", "aimag_en"]
KEPT = ("title", "summary", "body", "topics", "aimag_code", "locale")
TEXT = {"type": "text", "analyzer": "standard"}
KEYWORD = {"type": "keyword"}


@contextmanager
def plain_index(client: Elasticsearch, prefix: str) -> Iterator[dict[str, str]]:
    """Names of the two plain indices, by kind."""
    names = {index: f"{prefix}plain_{index}" for index in (PLACES, CONTENT)}
    _fill(client, names[PLACES], list(_places()), PLACE_FIELDS)
    _fill(client, names[CONTENT], list(_contents()), ["title", "summary", "body"])
    yield names
    client.indices.delete(index=list(names.values()))


def _fill(
    client: Elasticsearch, name: str, documents: list[dict[str, Any]], texts: list[str]
) -> None:
    properties = {**dict.fromkeys((*KEPT, "code"), KEYWORD), **dict.fromkeys(texts, TEXT)}
    settings = {"number_of_shards": 1, "number_of_replicas": 0}
    client.indices.create(index=name, settings=settings, mappings={"properties": properties})
    bulk(client, ({"_index": name, "_source": document} for document in documents), refresh=True)


def _places() -> Iterator[dict[str, Any]]:
    for place in library().gazetteer:
        aimag = {"aimag_mn": place.aimag_mn, "aimag_en": place.aimag_en}
        names = {"name_mn": place.name_mn, "name_en": place.name_en}
        yield {"code": place.code, **names, **aimag}


def _contents() -> Iterator[dict[str, Any]]:
    for document in live_records(CONTENT).values_list("document", flat=True).iterator():
        yield {field: document[field] for field in KEPT if field in document}
