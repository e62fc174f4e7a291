"""Is a new index as it should be? Asked before readers are led to it."""

from collections import Counter
from collections.abc import Iterator
from random import SystemRandom
from typing import Any

from django.db.models import QuerySet
from elasticsearch import Elasticsearch

from search.documents import CONTENT, PLACES
from search.documents.document import PLACE_KIND
from search.models import SearchRecord

SAMPLE, CANARIES = 50, 10
CANARY_DEPTH = 50
# More kinds and languages than there will ever be.
BUCKETS = 100


def live_records(index: str) -> QuerySet[SearchRecord]:
    """Records that an index has to hold."""
    rows = SearchRecord.objects.filter(deleted=False)
    return rows.filter(kind=PLACE_KIND) if index == PLACES else rows.exclude(kind=PLACE_KIND)


def faults(client: Elasticsearch, index: str, name: str) -> Iterator[str]:
    """What is wrong with the generation `name` of an index, as sentences; none when all is well."""
    records = live_records(index)
    yield from _wrong_counts(client, name, records)
    sample = _sample(records, SAMPLE)
    yield from _wrong_versions(client, name, sample)
    if index == CONTENT:
        yield from _silent_canaries(client, name, sample[:CANARIES])


def _sample(records: QuerySet[SearchRecord], size: int) -> list[SearchRecord]:
    keys = list(records.values_list("pk", flat=True))
    chosen = SystemRandom().sample(keys, min(size, len(keys)))
    return list(records.filter(pk__in=chosen))


def _wrong_counts(
    client: Elasticsearch, name: str, records: QuerySet[SearchRecord]
) -> Iterator[str]:
    wanted = Counter(_kind_and_language(row) for row in records.values_list("document", flat=True))
    sources = [
        {"kind": {"terms": {"field": "kind"}}},
        {"locale": {"terms": {"field": "locale", "missing_bucket": True}}},
    ]
    if name.rpartition("_")[0].endswith(PLACES):
        sources = sources[:1]
    composite = {"composite": {"size": BUCKETS, "sources": sources}}
    answer = client.search(index=name, size=0, aggs={"kinds": composite}, track_total_hits=True)
    buckets = answer["aggregations"]["kinds"]["buckets"]
    found = {
        (bucket["key"]["kind"], bucket["key"].get("locale") or ""): bucket["doc_count"]
        for bucket in buckets
    }
    for key in sorted({*wanted, *found}):
        if wanted[key] != found.get(key, 0):
            kind = "/".join(filter(None, key))
            yield f"{name}: {found.get(key, 0)} documents of {kind}, {wanted[key]} records"


def _kind_and_language(document: dict[str, Any]) -> tuple[str, str]:
    return document["kind"], document.get("locale", "")


def _wrong_versions(client: Elasticsearch, name: str, sample: list[SearchRecord]) -> Iterator[str]:
    if not sample:
        return
    answer = client.mget(index=name, ids=[r.uid for r in sample], source=["record_version"])
    for record, found in zip(sample, answer["docs"], strict=True):
        version = found.get("_source", {}).get("record_version")
        if version != record.version:
            yield f"{name}: {record.uid} has version {version}, its record {record.version}"


def _silent_canaries(client: Elasticsearch, name: str, sample: list[SearchRecord]) -> Iterator[str]:
    for record in sample:
        title = record.document["title"]
        query = {
            "bool": {
                "filter": {"term": {"locale": record.locale}},
                "must": {"match_phrase": {"title": title}},
            }
        }
        answer = client.search(index=name, query=query, size=CANARY_DEPTH, source=False)
        if record.uid not in {hit["_id"] for hit in answer["hits"]["hits"]}:
            yield f"{name}: the title «{title}» does not find {record.uid}"
