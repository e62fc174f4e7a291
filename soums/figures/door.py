"""The only way to write a figure: every change leaves a row that says who, when, what and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from portal.accounts.models import User
from soums.models import Figure, FigureChange

BATCH = 1000
Key = tuple[int | None, int, int]


@dataclass(frozen=True)
class FigureState:
    """What a figure says. `value` is in the indicator's unit, None unless `status` is "value"."""

    status: str
    value: Decimal | None
    source_id: int
    checked_on: date
    checked_by: str
    note_mn: str = ""
    note_en: str = ""

    def __post_init__(self) -> None:
        if (self.status == Figure.Status.VALUE) != (self.value is not None):
            raise ValueError("a value goes with the status `value`, and only with it")

    def as_json(self) -> dict[str, Any]:
        """The state as a change keeps it."""
        value = None if self.value is None else str(self.value.normalize())
        return {**self.__dict__, "value": value, "checked_on": self.checked_on.isoformat()}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "FigureState":
        """The state that a change kept."""
        value = None if kept["value"] is None else Decimal(kept["value"])
        checked_on = date.fromisoformat(kept["checked_on"])
        return cls(**{**kept, "value": value, "checked_on": checked_on})

    @classmethod
    def of(cls, figure: Figure) -> "FigureState":
        """What `figure` says now."""
        value = None if figure.value is None else Decimal(figure.value).normalize()
        return cls(
            status=figure.status,
            value=value,
            source_id=figure.source_id,
            checked_on=figure.checked_on,
            checked_by=figure.checked_by,
            note_mn=figure.__dict__["note_mn"] or "",
            note_en=figure.__dict__["note_en"] or "",
        )


@dataclass(frozen=True)
class NewFigure:
    """A figure to be written; `place_id` None means the whole country."""

    place_id: int | None
    indicator_id: int
    year: int
    state: FigureState

    @property
    def key(self) -> Key:
        """What identifies the figure."""
        return (self.place_id, self.indicator_id, self.year)


def record(new: Iterable[NewFigure], *, why: str, by: User | None = None) -> Iterator[str]:
    """Write figures in batches; yield `created`, `changed`, `unchanged` or `kept` for each.

    Without a user (a seed, a scheduled import) a figure that a person has changed is kept.
    """
    rows = iter(new)
    while batch := list(islice(rows, BATCH)):
        yield from _record_batch(batch, why, by)


@transaction.atomic
def _record_batch(batch: list[NewFigure], why: str, by: User | None) -> list[str]:
    present = _present(batch)
    kept = _changed_by_people(batch) if by is None else set()
    outcomes: list[str] = []
    created: list[Figure] = []
    changed: list[Figure] = []
    changes: list[FigureChange] = []
    for row in batch:
        figure = present.get(row.key)
        if figure is not None and FigureState.of(figure) == row.state:
            outcomes.append("unchanged")
        elif row.key in kept:
            outcomes.append("kept")
        else:
            changes.append(_change(row, figure, why, by))
            outcomes.append("changed" if figure else "created")
            (changed if figure else created).append(_apply(row, figure))
    Figure.objects.bulk_create(created)
    Figure.objects.bulk_update(changed, STATE_FIELDS)
    FigureChange.objects.bulk_create(changes)
    return outcomes


STATE_FIELDS = [
    "status",
    "value",
    "source",
    "checked_on",
    "checked_by",
    "note",
    "note_mn",
    "note_en",
]


def _matching(batch: list[NewFigure]) -> Q:
    return (Q(place__in={r.place_id for r in batch if r.place_id}) | Q(place=None)) & Q(
        indicator__in={r.indicator_id for r in batch}, year__in={r.year for r in batch}
    )


def _present(batch: list[NewFigure]) -> dict[Key, Figure]:
    found = Figure.objects.filter(_matching(batch))
    return {(f.place_id, f.indicator_id, f.year): f for f in found}


def _changed_by_people(batch: list[NewFigure]) -> set[Key]:
    made = FigureChange.objects.filter(_matching(batch), state="approved").exclude(made_by=None)
    return set(made.values_list("place_id", "indicator_id", "year"))


def _apply(row: NewFigure, figure: Figure | None) -> Figure:
    figure = figure or Figure(place_id=row.place_id, indicator_id=row.indicator_id, year=row.year)
    for name, value in row.state.__dict__.items():
        setattr(figure, name, value)
    return figure


def _change(row: NewFigure, figure: Figure | None, why: str, by: User | None) -> FigureChange:
    return FigureChange(
        place_id=row.place_id,
        indicator_id=row.indicator_id,
        year=row.year,
        old=FigureState.of(figure).as_json() if figure else None,
        new=row.state.as_json(),
        why=why,
        state=FigureChange.State.APPROVED,
        made_by=by,
        decided_by=by,
        decided_at=timezone.now(),
    )


def propose(row: NewFigure, *, why: str, by: User) -> FigureChange:
    """Keep a change that an approver has to decide; the figure itself stays as it is."""
    change = _change(row, _present([row]).get(row.key), why, by)
    change.state = FigureChange.State.PROPOSED
    change.decided_by = change.decided_at = None
    change.save()
    return change


@transaction.atomic
def decide(change: FigureChange, *, approve: bool, by: User) -> None:
    """Approve or reject a proposed change; an approved one reaches the figure at once.

    Raises ValueError when the change was decided before.
    """
    if change.state != FigureChange.State.PROPOSED:
        raise ValueError("this change was decided before")
    if approve:
        row = NewFigure(
            change.place_id, change.indicator_id, change.year, FigureState.from_json(change.new)
        )
        present = _present([row]).get(row.key)
        change.old = FigureState.of(present).as_json() if present else None
        _apply(row, present).save()
    state = FigureChange.State.APPROVED if approve else FigureChange.State.REJECTED
    change.state, change.decided_by, change.decided_at = state, by, timezone.now()
    change.save()
