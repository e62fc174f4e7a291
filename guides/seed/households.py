"""Kinds of households, with the items and documents that only they have."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from guides.models import Household
from guides.seed.entries import Entry, Library, RefusedError, both, many_of
from guides.seed.store import Record, write
from guides.seed.vocabulary import Vocabulary
from portal.ops.seeding import Reading, Step

FILE = "households.yaml"


def step(library: Library) -> Step[list[Record]]:
    """Return the step that loads the kinds of households."""
    return Step("Households", partial(read, library), write_households, size=len)


def read(library: Library, reading: Reading) -> list[Record]:
    """Return a record per kind; an item or a document that no other file has is refused."""
    vocabulary = library.vocabulary(reading)
    guides = library.content("guides.yaml", reading).get("guides") or []
    make = partial(_household, vocabulary=vocabulary, documents=_documents(guides))
    records = library.taken(FILE, "households", make, reading)
    return [
        Record(record.key, {**record.fields, "order": order})
        for order, record in enumerate(records, start=1)
    ]


def write_households(records: list[Record]) -> Iterator[str]:
    """Create or change the kinds of households."""
    yield from write(Household, "key", records)


def _household(entry: Entry, vocabulary: Vocabulary, documents: frozenset[str]) -> Record:
    lines = entry.get("documents") or []
    if unknown := [line for line in lines if line not in documents]:
        raise RefusedError(entry.line, f"documents: no guide has “{unknown[0]}”")
    return Record(
        entry["key"],
        {
            **both(entry, "name"),
            "item_keys": many_of(entry, "items", vocabulary.items),
            "audience_keys": many_of(entry, "audiences", vocabulary.audiences),
            "documents": "\n".join(lines),
        },
    )


def _documents(guides: list[dict[str, Any]]) -> frozenset[str]:
    return frozenset(
        document.get("mn", "")
        for guide in guides
        for step in guide.get("steps") or []
        for document in step.get("documents") or []
    )
