"""The only way to write a figure: every change leaves a row that says who, when, what and why."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.models import User
from soums.figures.derived import following
from soums.figures.state import FigureState, Key, NewFigure
from soums.models import Figure, FigureChange, Indicator

__all__ = [
    "FigureState",
    "Key",
    "NewFigure",
    "decide",
    "decide_all",
    "propose",
    "propose_all",
    "record",
]

BATCH = 1000
# Sent in the transaction of a change that a person made, with `places`: the ids of the places.
figures_written = Signal()


def record(
    new: Iterable[NewFigure], *, why: str, by: User | None = None, announce: bool = True
) -> Iterator[str]:
    """Write figures in batches; yield `created`, `changed`, `unchanged` or `kept` for each.

    Without a user (a seed, a scheduled import) a figure that a person has changed is kept. Who
    writes very many sends `bulk_written` afterwards instead of letting each batch be announced.
    """
    rows = iter(new)
    while batch := list(islice(rows, BATCH)):
        reasons = [why] * len(batch)
        follow = by is not None
        yield from record_batch(batch, reasons, by, announce=announce, follow=follow)


@transaction.atomic
def record_batch(
    batch: list[NewFigure],
    why: list[str],
    by: User | None,
    *,
    announce: bool = True,
    follow: bool = True,
) -> list[str]:
    """Write figures, each with a reason of its own, in one transaction; outcomes as `record`.

    What the portal computes from them follows, unless the batch brings that itself.
    """
    if by is not None:
        lock(row.indicator_id for row in batch)
    kept = _changed_by_people(batch) if by is None else set()
    outcomes, changes = _store(batch, why, by, kept)
    if follow:
        _follow(changes, by)
    if announce and by is not None:
        _announce(change.place_id for change in changes)
    return outcomes


def _store(
    batch: list[NewFigure], why: list[str], by: User | None, kept: Collection[Key]
) -> tuple[list[str], list[FigureChange]]:
    present = _present(batch)
    outcomes: list[str] = []
    written: list[tuple[NewFigure, Figure | None]] = []
    changes: list[FigureChange] = []
    for row, reason in zip(batch, why, strict=True):
        figure = present.get(row.key)
        if figure is not None and FigureState.of(figure) == row.state:
            outcomes.append("unchanged")
        elif row.key in kept:
            outcomes.append("kept")
        else:
            changes.append(_change(row, figure, reason, by))
            outcomes.append("changed" if figure else "created")
            written.append((row, figure))
    _write(written)
    FigureChange.objects.bulk_create(changes)
    return outcomes, changes


def _follow(changes: list[FigureChange], by: User | None) -> None:
    """Write what is computed from figures whose value changed; a check alone moves nothing."""
    rows = following([one.figure_key for one in changes if one.changes_value])
    if rows:
        reason = _("Computed anew, because a figure that it stands on was changed")
        _store(rows, [reason] * len(rows), by, kept=())


def lock(indicators: Iterable[int]) -> None:
    """Let nobody else write figures of these indicators before the transaction is over."""
    keys = sorted(set(indicators))
    # With those that follow, in one order: two writers never wait for each other.
    wanted = Indicator.objects.filter(Q(pk__in=keys) | Q(computed=True))
    list(wanted.select_for_update().order_by("pk").values("pk"))


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


def _write(rows: list[tuple[NewFigure, Figure | None]]) -> None:
    Figure.objects.bulk_create([_apply(row, None) for row, figure in rows if figure is None])
    changed = [_apply(row, figure) for row, figure in rows if figure is not None]
    Figure.objects.bulk_update(changed, STATE_FIELDS)


def _announce(places: Iterable[int | None]) -> None:
    known = {place for place in places if place is not None}
    if known:
        figures_written.send(sender=Figure, places=known)


def _matching(batch: Collection[NewFigure]) -> Q:
    return (Q(place__in={r.place_id for r in batch if r.place_id}) | Q(place=None)) & Q(
        indicator__in={r.indicator_id for r in batch}, year__in={r.year for r in batch}
    )


def _present(batch: Collection[NewFigure]) -> dict[Key, Figure]:
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
        why=why[:255],
        state=FigureChange.State.APPROVED,
        made_by=by,
        decided_by=by,
        decided_at=timezone.now(),
    )


def propose(row: NewFigure, *, why: str, by: User) -> FigureChange:
    """Keep a change that an approver has to decide; the figure itself stays as it is."""
    return propose_all([row], [why], by)[0]


def propose_all(rows: list[NewFigure], why: list[str], by: User) -> list[FigureChange]:
    """Keep changes that an approver has to decide, each with a reason of its own."""
    present = _present(rows)
    changes = [
        _change(row, present.get(row.key), reason, by)
        for row, reason in zip(rows, why, strict=True)
    ]
    for change in changes:
        change.state = FigureChange.State.PROPOSED
        change.decided_by = change.decided_at = None
    return FigureChange.objects.bulk_create(changes)


def decide(change: FigureChange, *, approve: bool, by: User) -> None:
    """Approve or reject a proposed change; an approved one reaches the figure at once.

    Raises ValueError when the change was decided before.
    """
    decide_all([change], approve=approve, by=by)


@transaction.atomic
def decide_all(changes: list[FigureChange], *, approve: bool, by: User, answer: str = "") -> None:
    """Decide proposed changes together, the oldest first; all or none.

    Raises ValueError when one of them was decided before.
    """
    lock(change.indicator_id for change in changes)
    keys = [change.pk for change in changes]
    waiting = FigureChange.objects.filter(pk__in=keys, state=FigureChange.State.PROPOSED)
    if waiting.count() != len(set(keys)):
        raise ValueError("this change was decided before")
    for change in sorted(changes, key=lambda one: one.pk):
        _decide(change, approve=approve, by=by, answer=answer)
    if approve:
        _follow(changes, by)
        _announce(change.place_id for change in changes)


def _decide(change: FigureChange, *, approve: bool, by: User, answer: str) -> None:
    if approve:
        state = FigureState.from_json(change.new)
        row = NewFigure(change.place_id, change.indicator_id, change.year, state)
        present = _present([row]).get(row.key)
        change.old = FigureState.of(present).as_json() if present else None
        _write([(row, present)])
    change.state = FigureChange.State.APPROVED if approve else FigureChange.State.REJECTED
    change.decided_by, change.decided_at, change.answer = by, timezone.now(), answer[:255]
    change.save()
