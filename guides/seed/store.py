"""Bringing pages and records, with their inline rows, in line with the data files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db import models

from guides.models import Audience, ChecklistItem, GuidePage, KindOfHelp, Stage
from soums.models import Subtopic, Topic

REFERRED: dict[str, tuple[type[models.Model], str]] = {
    "audience": (Audience, "key"),
    "stage": (Stage, "key"),
    "topic": (Topic, "key"),
    "subtopic": (Subtopic, "key"),
    "kind_of_help": (KindOfHelp, "key"),
    "guide": (GuidePage, "slug"),
    "item": (ChecklistItem, "key"),
}


class Ref(NamedTuple):
    """Another row, by its key: resolved only when it is written."""

    kind: str
    key: str


def refs(kind: str, keys: list[str]) -> tuple[Ref, ...]:
    """Return references to several rows of one kind."""
    return tuple(Ref(kind, key) for key in keys)


@dataclass(frozen=True)
class Record:
    """What a row shall hold. Values may be `Ref`s; inline rows stand in their order."""

    key: str
    fields: dict[str, Any] = field(default_factory=dict)
    sets: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    inlines: dict[str, tuple[dict[str, Any], ...]] = field(default_factory=dict)


class Resolver:
    """Finds the rows that references name, in one query a kind."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, Any]] = {}

    def __call__(self, value: Any) -> Any:
        """Return the row of a `Ref`, any other value as it is."""
        if not isinstance(value, Ref):
            return value
        if value.kind not in self._rows:
            model, key = REFERRED[value.kind]
            rows = model._default_manager.all()
            self._rows[value.kind] = {getattr(row, key): row for row in rows}
        return self._rows[value.kind][value.key]

    def record(self, record: Record) -> Record:
        """Return the record with rows in place of references."""
        return Record(
            record.key,
            {name: self(value) for name, value in record.fields.items()},
            {name: tuple(map(self, keys)) for name, keys in record.sets.items()},
            {
                name: tuple({n: self(v) for n, v in row.items()} for row in rows)
                for name, rows in record.inlines.items()
            },
        )


def write(
    model: type[models.Model],
    key: str,
    records: list[Record],
    create: Callable[[Any], None] = lambda row: row.save(),
) -> Iterator[str]:
    """Yield one outcome per record; a row that an editor saved is kept as it is.

    `create` stores a new row: a page goes below its parent, other rows are simply saved.
    """
    resolver = Resolver()
    present = {getattr(row, key): row for row in _with_revisions(model, records)}
    for record in map(resolver.record, records):
        row = present.get(record.key)
        if row is None:
            row = model(**{key: record.key}, **record.fields)
            set_related(row, record)
            create(row)
            yield "created"
        elif edited(row):
            yield "kept"
        elif differs(row, record):
            for name, value in record.fields.items():
                setattr(row, name, value)
            set_related(row, record)
            row.save()
            yield "changed"
        else:
            yield "unchanged"


def edited(row: Any) -> bool:
    """Whether a person, not the seed, saved the row last."""
    revision = getattr(row, "latest_revision", None)
    return bool(revision and revision.user_id)


def differs(row: Any, record: Record) -> bool:
    """Whether the row holds anything else than the record; None and "" are the same."""
    if any((getattr(row, n) or "") != (v or "") for n, v in record.fields.items()):
        return True
    for name, wanted in record.sets.items():
        if {r.pk for r in getattr(row, name).all()} != {r.pk for r in wanted}:
            return True
    return any(_inlines_differ(row, name, rows) for name, rows in record.inlines.items())


def _inlines_differ(row: Any, name: str, wanted: tuple[dict[str, Any], ...]) -> bool:
    present = list(getattr(row, name).all())
    return len(present) != len(wanted) or any(
        (getattr(inline, column) or "") != (value or "")
        for inline, values in zip(present, wanted, strict=True)
        for column, value in values.items()
    )


def set_related(row: Any, record: Record) -> None:
    """Put the record's sets and inline rows in place of the row's own; nothing is saved yet."""
    for name, wanted in record.sets.items():
        setattr(row, name, list(wanted))
    for name, rows in record.inlines.items():
        model = getattr(type(row), name).rel.related_model
        setattr(row, name, [model(sort_order=i, **values) for i, values in enumerate(rows)])


def _with_revisions(model: type[models.Model], records: list[Record]) -> Any:
    relations = [*records[0].sets, *records[0].inlines] if records else []
    rows = model._default_manager.prefetch_related(*relations)
    return rows.select_related("latest_revision") if hasattr(model, "latest_revision") else rows
