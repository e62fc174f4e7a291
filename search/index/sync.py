"""The worker: sends every record whose version the index does not have yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import F, QuerySet
from elasticsearch import Elasticsearch

from search.documents import index_of
from search.index.names import INDICES, write_alias
from search.index.sending import Outcome, send
from search.models import SearchRecord

BATCH = 500
MOST_NAMED = 20


@dataclass(frozen=True)
class Synced:
    """How many records one pass sent, how many were refused, how many wait for another try."""

    sent: int = 0
    refused: int = 0
    waiting: int = 0

    def __add__(self, other: "Synced") -> "Synced":
        return Synced(
            self.sent + other.sent, self.refused + other.refused, self.waiting + other.waiting
        )


def waiting_records() -> QuerySet[SearchRecord]:
    """Records that the index has to learn of; refused ones wait for their next change instead."""
    behind = SearchRecord.objects.filter(indexed_version__lt=F("version"))
    return behind.filter(failed_reason="").order_by("version")


def refusals() -> Iterator[str]:
    """Each record that the index refused, with the reason; after the first ones how many more."""
    refused = SearchRecord.objects.exclude(failed_reason="").order_by("uid")
    for record in refused.only("uid", "failed_reason")[:MOST_NAMED]:
        yield f"{record.uid}: {record.failed_reason}"
    if (more := refused.count() - MOST_NAMED) > 0:
        yield f"and {more} more"


def sync(client: Elasticsearch) -> Synced:
    """Send all waiting records in batches; stop early when the server asks for a pause.

    Without both write aliases nothing is sent: `require_alias` does not hold for deletions, and a
    deletion with a version would create an index in the alias's place.
    Raises the client's errors when the server does not answer; nothing is lost by that.
    """
    if not all(client.indices.exists_alias(name=write_alias(index)) for index in INDICES):
        return Synced(waiting=waiting_records().count())
    total = Synced()
    while batch := sync_batch(client):
        total += batch
        if batch.waiting:
            break
    return total


def sync_batch(client: Elasticsearch) -> Synced | None:
    """Send one batch as it is now; None when nothing waits."""
    with _own_rows() as waiting:
        rows = list(waiting[:BATCH])
        if not rows:
            return None
        result = Synced()
        for index in INDICES:
            mine = [row for row in rows if index_of(row.kind) == index]
            result += note(send(client, mine, write_alias(index), to_alias=True))
        return result


@contextmanager
def _own_rows() -> Iterator[QuerySet[SearchRecord]]:
    """Waiting rows that no other worker has taken.

    Without row locks (SQLite) there is one worker; a transaction would only keep writers of the
    portal waiting for the index.
    """
    if connection.features.has_select_for_update_skip_locked:
        with transaction.atomic():
            yield waiting_records().select_for_update(skip_locked=True)
    else:
        yield waiting_records()


def note(outcome: Outcome) -> Synced:
    """Remember what the index has now, unless the record has moved on meanwhile."""
    mark_indexed(outcome.done)
    for record, reason in outcome.refused:
        same = SearchRecord.objects.filter(pk=record.pk, version=record.version)
        same.update(failed_reason=reason)
    return Synced(len(outcome.done), len(outcome.refused), len(outcome.again))


def mark_indexed(records: list[SearchRecord]) -> None:
    """Set `indexed_version` of the records that were not written again after they were sent.

    Versions only rise: what was written since has a version above all that were sent.
    """
    if not records:
        return
    newest = max(record.version for record in records)
    for start in range(0, len(records), BATCH):
        keys = [record.pk for record in records[start : start + BATCH]]
        sent = SearchRecord.objects.filter(pk__in=keys, version__lte=newest)
        sent.update(indexed_version=F("version"), failed_reason="")
