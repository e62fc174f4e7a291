"""Is search well? The full check for commands, and a quick one for `/-/ready`."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import F, Min, QuerySet
from django.utils import timezone
from elasticsearch import Elasticsearch

from search.index.analysis_checks import analysis_faults
from search.index.client import ServerErrors, probing_client
from search.index.names import INDICES, read_alias, write_alias
from search.index.sync import refusals
from search.index.verify import live_records
from search.models import SearchRecord

LONGEST_LAG = timedelta(minutes=5)
KEPT_SECONDS = 30


def answers() -> bool:
    """Whether Elasticsearch answers with both indices in place. Remembered for 30 seconds."""
    key = f"search-answers-{settings.ELASTICSEARCH_PREFIX}"
    known = cache.get(key)
    if known is None:
        known = _answers_now()
        cache.set(key, known, KEPT_SECONDS)
    return bool(known)


def _answers_now() -> bool:
    if not settings.ELASTICSEARCH_URL:
        return False
    try:
        names = [read_alias(index) for index in INDICES]
        return bool(probing_client().indices.exists_alias(name=names))
    except ServerErrors:
        return False


def faults(client: Elasticsearch) -> Iterator[str]:
    """What is wrong, as sentences; none when all is well. A server that is away is a fault too."""
    try:
        alias_faults = list(_alias_faults(client))
        yield from alias_faults
        if not alias_faults:
            yield from analysis_faults(client, read_alias("content"))
            yield from _count_faults(client)
    except ServerErrors as error:
        yield f"Elasticsearch at {settings.ELASTICSEARCH_URL} does not answer: {error}"
    yield from _outbox_faults()


def _alias_faults(client: Elasticsearch) -> Iterator[str]:
    for index in INDICES:
        for alias in (read_alias(index), write_alias(index)):
            if not client.indices.exists_alias(name=alias):
                yield f"there is no alias {alias}: run search_rebuild"
                continue
            behind = client.indices.get_alias(name=alias)
            writers = [
                name
                for name, entry in behind.items()
                if entry["aliases"][alias].get("is_write_index")
            ]
            if alias == write_alias(index) and len(writers) != 1:
                yield f"{alias} has {len(writers)} indices to write to, not one"


def _count_faults(client: Elasticsearch) -> Iterator[str]:
    waiting = _waiting().count()
    for index in INDICES:
        client.indices.refresh(index=read_alias(index))
        found = client.count(index=read_alias(index))["count"]
        wanted = live_records(index).count()
        if abs(found - wanted) > waiting:
            yield f"{index}: {found} documents, {wanted} live records, {waiting} waiting"


def _outbox_faults() -> Iterator[str]:
    if failed := SearchRecord.objects.exclude(failed_reason="").count():
        yield "\n  ".join([f"the index refused {failed} records", *refusals()])
    oldest = _waiting().filter(failed_reason="").aggregate(oldest=Min("changed_at"))["oldest"]
    if oldest and timezone.now() - oldest > LONGEST_LAG:
        yield f"a record has been waiting for the index since {oldest:%Y-%m-%d %H:%M} UTC"


def _waiting() -> QuerySet[SearchRecord]:
    return SearchRecord.objects.filter(indexed_version__lt=F("version"))
