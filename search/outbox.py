"""The recorder: keeps the records of documents in step with what they are made of.

Everything is written in the transaction of the change itself; the worker sends it later. The
counter of versions is locked before a document is built, so that of two people who change one
page, the later record sees both changes.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from search.builders import ANSWER, BUILDERS, EVENT, ORGANISATION, PAGE, PROGRAMME, build
from search.documents import Document
from search.models import RecordCounter, SearchRecord
from search.records import tags_text

BATCH = 500
_COUNTER = 1
WRITTEN_FIELDS = [
    "kind",
    "object_id",
    "locale",
    "document",
    "version",
    "deleted",
    "changed_at",
    "failed_reason",
    "fingerprint",
    "translation_key",
    "scope",
    "tags",
    "words",
    "checked_on",
    "expires_at",
]

WITHDRAWN_FIELDS = ["version", "deleted", "changed_at", "failed_reason"]


@dataclass(frozen=True)
class Differences:
    """What writing records changed: uids of new or changed documents and of withdrawn ones."""

    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.withdrawn)

    def __add__(self, other: "Differences") -> "Differences":
        return Differences(self.changed + other.changed, self.withdrawn + other.withdrawn)


def refresh_pages(pages: Collection[int]) -> Differences:
    """Record anew what these pages (primary keys) show; what is not public is withdrawn."""
    return _refresh(PAGE, pages)


def refresh_programmes(programmes: Collection[int]) -> Differences:
    """Record anew what these support programmes (primary keys) say."""
    return _refresh(PROGRAMME, programmes)


def refresh_organisations(organisations: Collection[int]) -> Differences:
    """Record anew what these organisations (primary keys) do."""
    return _refresh(ORGANISATION, organisations)


def refresh_events(events: Collection[int]) -> Differences:
    """Record anew what these events (primary keys) are; past ones are withdrawn."""
    return _refresh(EVENT, events)


def refresh_answers(questions: Collection[int]) -> Differences:
    """Record anew what was answered to these questions (primary keys) of readers."""
    return _refresh(ANSWER, questions)


def refresh_listings(kind: str, listings: Collection[int]) -> Differences:
    """Record anew what these listings (primary keys) of a kind say; what is over is withdrawn."""
    return _refresh(kind, listings)


def reconcile() -> Differences:
    """Recompute all documents, repair every record that differs, and tell which did."""
    with transaction.atomic():
        _lock_counter()
        documents = (document for model in BUILDERS for document in build(model))
        return _write(documents, SearchRecord.objects.all())


def _refresh(model: str, keys: Collection[int]) -> Differences:
    if not keys:
        return Differences()
    with transaction.atomic():
        _lock_counter()
        objects = [f"{model}:{key}" for key in keys]
        return _write(build(model, keys), SearchRecord.objects.filter(object_id__in=objects))


def _write(documents: Iterable[Document], among: QuerySet[SearchRecord]) -> Differences:
    """Bring the records `among` in line with `documents`; withdraw those without one."""
    present = {
        uid: (fingerprint, deleted)
        for uid, fingerprint, deleted in among.values_list("uid", "fingerprint", "deleted")
    }
    wanted = {document.uid: document for document in documents}
    changed = [
        document
        for uid, document in wanted.items()
        if present.get(uid) != (document.fingerprint(), False)
    ]
    withdrawn = [uid for uid, (_, deleted) in present.items() if not deleted and uid not in wanted]
    versions = _take_versions(len(changed) + len(withdrawn))
    now = timezone.now()
    _upsert([_record(document, next(versions), now) for document in changed])
    _withdraw(withdrawn, versions, now)
    return Differences(tuple(document.uid for document in changed), tuple(withdrawn))


def _lock_counter() -> RecordCounter:
    counter, _ = RecordCounter.objects.select_for_update().get_or_create(pk=_COUNTER)
    return counter


def _take_versions(number: int) -> Iterator[int]:
    """As many new versions, in rising order; none of them was given before."""
    counter = _lock_counter()
    first = counter.last + 1
    if number:
        counter.last += number
        counter.save(update_fields=["last"])
    return count(first)


def _upsert(records: list[SearchRecord]) -> None:
    SearchRecord.objects.bulk_create(
        records,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["uid"],
        update_fields=WRITTEN_FIELDS,
    )


def _withdraw(uids: list[str], versions: Iterator[int], now: datetime) -> None:
    for start in range(0, len(uids), BATCH):
        records = list(SearchRecord.objects.filter(uid__in=uids[start : start + BATCH]))
        for record in records:
            record.version, record.deleted = next(versions), True
            record.changed_at, record.failed_reason = now, ""
        SearchRecord.objects.bulk_update(records, WITHDRAWN_FIELDS)


def _record(document: Document, version: int, now: datetime) -> SearchRecord:
    fields = document.fields
    return SearchRecord(
        uid=document.uid,
        kind=document.kind,
        object_id=document.object_id,
        locale=document.locale,
        document=fields,
        version=version,
        changed_at=now,
        fingerprint=document.fingerprint(),
        translation_key=document.translation_key,
        scope=fields.get("scope", ""),
        tags=tags_text(fields),
        words=f"{fields.get('title', '')}\n{fields.get('summary', '')}".lower(),
        checked_on=parse_date(fields.get("checked_on") or ""),
        expires_at=parse_datetime(fields.get("expires_at") or ""),
    )
