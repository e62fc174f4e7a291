"""Sending records in bulk, with their versions, and sorting the answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from elasticsearch import Elasticsearch

from search.models import SearchRecord

_BUSY = {HTTPStatus.TOO_MANY_REQUESTS}
_DONE = {HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.CONFLICT}


@dataclass
class Outcome:
    """Which records the index has now, which it refused and why, which to send again."""

    done: list[SearchRecord] = field(default_factory=list)
    refused: list[tuple[SearchRecord, str]] = field(default_factory=list)
    again: list[SearchRecord] = field(default_factory=list)


def send(
    client: Elasticsearch, records: list[SearchRecord], target: str, *, to_alias: bool
) -> Outcome:
    """Index or delete the records in the index or alias `target`; raises when no answer comes.

    A conflict means that something newer is there already, a delete of what is not there is done.
    """
    outcome = Outcome()
    if not records:
        return outcome
    response = client.bulk(
        operations=list(_operations(records)), index=target, require_alias=to_alias, refresh=False
    )
    for record, item in zip(records, response["items"], strict=True):
        _sort(record, next(iter(item.values())), outcome)
    return outcome


def _operations(records: Iterable[SearchRecord]) -> Iterator[dict[str, Any]]:
    for record in records:
        action = {
            "_id": record.uid,
            "version": record.version,
            "version_type": "external",
        }
        if record.deleted:
            yield {"delete": action}
        else:
            yield {"index": action}
            yield {**record.document, "record_version": record.version}


def _sort(record: SearchRecord, answer: dict[str, Any], outcome: Outcome) -> None:
    """A document that is not there is deleted already; an alias that is not there will come."""
    status = answer["status"]
    missing = status == HTTPStatus.NOT_FOUND
    if status in _DONE or (missing and "error" not in answer):
        outcome.done.append(record)
    elif missing or status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        outcome.again.append(record)
    else:
        outcome.refused.append((record, reason_of(answer)))


def reason_of(answer: dict[str, Any]) -> str:
    """Why a document was refused, with the cause below the first message."""
    error = answer.get("error") or {}
    if not isinstance(error, dict):
        return str(error)
    cause = error.get("caused_by", {}).get("reason", "")
    return f"{error.get('type')}: {error.get('reason')} {cause}".strip()
