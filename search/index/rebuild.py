"""A new generation of both indices, filled and verified before any reader is led to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.db.models import F, Max
from elasticsearch import Elasticsearch

from search.documents import CONTENT, index_of
from search.index.analysis_checks import analysis_faults
from search.index.create import create, generations, remove, start_refreshing, swap
from search.index.lock import only_rebuild
from search.index.names import INDICES, write_alias
from search.index.sending import send
from search.index.verify import faults
from search.lexicon import concept_rows
from search.models import SearchRecord

BATCH = 500
CATCH_UP_PASSES = 3
KEPT_GENERATIONS = 2


class Refused(Exception):
    """The new indices were thrown away; `reasons` says why. Readers keep the old ones."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@dataclass
class Rebuilt:
    """The new indices by kind (`places`, `content`), and how many documents were sent."""

    names: dict[str, str] = field(default_factory=dict)
    sent: int = 0


def rebuild(client: Elasticsearch) -> Rebuilt:
    """Build, verify and swap. Raises Refused, AlreadyRunning, or the client's errors.

    Before the swap nothing that readers see is touched.
    """
    with only_rebuild():
        result = Rebuilt()
        try:
            seen = _build(client, result)
        except BaseException:
            for name in result.names.values():
                remove(client, name)
            raise
        swap(client, result.names)
        _after_swap(client, seen)
        _remove_old(client, set(result.names.values()))
        return result


def _build(client: Elasticsearch, result: Rebuilt) -> int:
    """Fill and verify new indices; return the version up to which they hold everything."""
    lexicon = list(concept_rows())
    for index in INDICES:
        result.names[index] = create(client, index, lexicon)
    _refuse(list(analysis_faults(client, result.names[CONTENT])))
    seen = _newest_version()
    live = SearchRecord.objects.filter(deleted=False)
    result.sent = _send(client, result.names, live.iterator())
    for name in result.names.values():
        start_refreshing(client, name)
    for last in (False, False, True):
        seen = _catch_up(client, result.names, seen)
        found = _faults(client, result.names)
        if not found or last:
            break
    _refuse(found)
    return seen


def _faults(client: Elasticsearch, names: dict[str, str]) -> list[str]:
    for name in names.values():
        client.indices.refresh(index=name)
    return [fault for index, name in names.items() for fault in faults(client, index, name)]


def _refuse(reasons: list[str]) -> None:
    if reasons:
        raise Refused(reasons)


def _newest_version() -> int:
    return SearchRecord.objects.aggregate(newest=Max("version"))["newest"] or 0


def _catch_up(client: Elasticsearch, targets: dict[str, str], seen: int) -> int:
    """Send what was written after version `seen`, deletions too; return the newest version sent."""
    for _ in range(CATCH_UP_PASSES):
        newest = _newest_version()
        if newest <= seen:
            break
        _send(client, targets, SearchRecord.objects.filter(version__gt=seen).iterator())
        seen = newest
    return seen


def _after_swap(client: Elasticsearch, seen: int) -> None:
    """Catch up once more, for the worker may have written to the old indices until the swap."""
    try:
        seen = _catch_up(client, {index: write_alias(index) for index in INDICES}, seen)
    except BaseException:
        SearchRecord.objects.filter(version__gt=seen).update(indexed_version=0)
        raise
    held = SearchRecord.objects.filter(version__lte=seen)
    held.update(indexed_version=F("version"), failed_reason="")


def _send(client: Elasticsearch, targets: dict[str, str], records: Iterator[SearchRecord]) -> int:
    sent = 0
    while batch := list(islice(records, BATCH)):
        for index, target in targets.items():
            mine = [record for record in batch if index_of(record.kind) == index]
            outcome = send(client, mine, target, to_alias=False)
            refused = [f"{record.uid}: {reason}" for record, reason in outcome.refused]
            _refuse(refused + [f"{record.uid}: the server was busy" for record in outcome.again])
            sent += len(outcome.done)
    return sent


def _remove_old(client: Elasticsearch, new: set[str]) -> None:
    """Keep the new generation and the one before it, for a way back."""
    for index in INDICES:
        for name in generations(client, index)[:-KEPT_GENERATIONS]:
            if name not in new:
                remove(client, name)
