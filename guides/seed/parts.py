"""Parts that several kinds of entries share: a source, a deadline, places, concepts."""

from typing import Any

from guides.models.bases import Confirmable, DeadlineFrom
from guides.seed.entries import (
    Entry,
    RefusedError,
    address,
    both_lines,
    day,
    many_of,
    number,
    one_of,
    partial_day,
    required,
)
from guides.seed.vocabulary import Vocabulary


def source(entry: Entry) -> dict[str, str]:
    """Return the columns of a source; without publisher or title the entry is refused."""
    return {
        "source_publisher": required(entry, "publisher"),
        "source_title": required(entry, "title"),
        "source_url": address(entry, "url"),
        "source_date": partial_day(entry, "date"),
    }


def own_source(entry: Entry) -> dict[str, str]:
    """Return the columns of the entry's `source`, or refuse an entry that has none."""
    if not isinstance(entry.get("source"), Entry):
        raise RefusedError(entry.line, "source is missing")
    return source(entry["source"])


def deadline(entry: Entry, days: str) -> dict[str, Any]:
    """Return `{days, deadline_from}`: both set, or None and ""."""
    if entry.get(days) is None and not entry.get("deadline_from"):
        return {days: None, "deadline_from": ""}
    return {
        days: number(entry, days),
        "deadline_from": one_of(entry, "deadline_from", DeadlineFrom.values),
    }


def place_codes(entry: Entry, vocabulary: Vocabulary) -> list[str]:
    """Return the codes of `place_scope`; none for the whole country."""
    if entry.get("place_scope") == "national":
        return []
    if not isinstance(entry.get("place_scope"), list):
        raise RefusedError(entry.line, "place_scope is neither national nor a list of codes")
    return many_of(entry, "place_scope", vocabulary.places)


def concepts(entry: Entry, known: dict[str, list[str]]) -> list[str]:
    """Return the search concepts of the entry's slug, or refuse an entry that has none."""
    found = known.get(entry["slug"])
    if not found:
        raise RefusedError(entry.line, f"concepts.yaml has nothing for “{entry['slug']}”")
    return list(found)


def unconfirmed(entry: Entry) -> dict[str, Any]:
    """Return the columns of a text that no officer has confirmed: files confirm nothing."""
    if entry.get("status", "draft") != Confirmable.Verification.DRAFT:
        raise RefusedError(entry.line, "status: only an officer confirms, and not in this file")
    return unsettled(entry)


def unsettled(entry: Entry) -> dict[str, Any]:
    """Return the day of the last check and the questions that only editors see."""
    return {"checked_on": day(entry, "checked_on"), **both_lines(entry, "needs_confirmation")}
