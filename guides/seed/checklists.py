"""Checklist items, and the lists made of them."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from guides.models import Checklist, ChecklistItem
from guides.seed.entries import Entry, Library, RefusedError, both, one_of, some_of
from guides.seed.parts import deadline
from guides.seed.store import Record, Ref, write
from guides.seed.vocabulary import Vocabulary
from portal.ops.seeding import Reading, Step

FILE = "checklists.yaml"


def steps(library: Library) -> list[Step[Any]]:
    """Return the steps that load the items, then the lists."""
    return [
        Step("Checklist items", partial(read_items, library), write_items, size=len),
        Step("Checklists", partial(read_lists, library), write_lists, size=len),
    ]


def read_items(library: Library, reading: Reading) -> list[Record]:
    """Return a record per item."""
    make = partial(_item, vocabulary=library.vocabulary(reading))
    return list(library.taken(FILE, "items", make, reading))


def read_lists(library: Library, reading: Reading) -> list[Record]:
    """Return a record per list; its slug is its stage and audience."""
    make = partial(_list, vocabulary=library.vocabulary(reading))
    return list(library.taken(FILE, "checklists", make, reading))


def write_items(records: list[Record]) -> Iterator[str]:
    """Create or change the items."""
    yield from write(ChecklistItem, "key", records)


def write_lists(records: list[Record]) -> Iterator[str]:
    """Create or change the lists."""
    yield from write(Checklist, "slug", records)


def _item(entry: Entry, vocabulary: Vocabulary) -> Record:
    if not isinstance(entry.get("required_by_law"), bool):
        raise RefusedError(entry.line, "required_by_law is neither true nor false")
    if entry["required_by_law"] and entry.get("within_days") is None:
        raise RefusedError(entry.line, "a legal deadline needs its days")
    return Record(
        entry["key"],
        fields={
            **both(entry, "text"),
            "stage": Ref("stage", one_of(entry, "stage", vocabulary.stages)),
            "guide": Ref("guide", one_of(entry, "guide", vocabulary.guides)),
            **deadline(entry, "within_days"),
            "required_by_law": entry["required_by_law"],
        },
    )


def _list(entry: Entry, vocabulary: Vocabulary) -> Record:
    stage = one_of(entry, "stage", vocabulary.stages)
    audience = one_of(entry, "audience", vocabulary.audiences)
    if entry["slug"] != f"{stage}-{audience}":
        raise RefusedError(entry.line, f"slug: “{entry['slug']}” is not “{stage}-{audience}”")
    items = some_of(entry, "items", vocabulary.items)
    return Record(
        entry["slug"],
        fields={
            **both(entry, "title"),
            "stage": Ref("stage", stage),
            "audience": Ref("audience", audience),
        },
        inlines={"entries": tuple({"item": Ref("item", key)} for key in items)},
    )
