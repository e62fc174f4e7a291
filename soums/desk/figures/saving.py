"""One save of a grid: what is clean is written or proposed, the rest stays as a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.models import User
from soums.desk.figures import drafts
from soums.desk.figures.cells import MINE, THEIRS, Cell, Conflict, Typed, said
from soums.desk.figures.checking import Checker
from soums.desk.figures.grid import Grid
from soums.desk.figures.people import name_of
from soums.desk.figures.sources import SourceForm
from soums.desk.scope import may_publish
from soums.figures.door import lock, propose_all, record_batch
from soums.figures.state import NewFigure
from soums.models import FigureChange

Ready = tuple[Cell, NewFigure]


@dataclass
class Saved:
    """How many cells were written, proposed, given up for another's value, and left open."""

    written: int = 0
    proposed: int = 0
    dropped: int = 0
    open: list[Cell] = field(default_factory=list)


@transaction.atomic
def save(load: Any, sent: Mapping[str, Any], source: SourceForm, user: User) -> tuple[Grid, Saved]:
    """Take what was sent for the grid that `load()` gives; the indicators are locked meanwhile."""
    lock(cell.indicator.pk for cell in load().cells)
    grid: Grid = load()
    for cell in grid.cells:
        _take(cell, sent)
    saved = Saved()
    wanted = [cell for cell in grid.cells if cell.changed and not cell.indicator.computed]
    ready: list[Ready] = []
    checker = _checker(source, wanted, user)
    for cell in wanted:
        answer = str(sent.get(f"{cell.key}.answer") or "")
        if cell.overtaken and answer == THEIRS:
            saved.dropped += 1
            continue
        row = checker.check(cell)
        if cell.overtaken and not (answer == MINE and cell.seen == cell.mark):
            cell.conflict = _conflict(cell)
        elif row is not None:
            ready.append((cell, row))
            continue
        saved.open.append(cell)
    _write(ready, user, saved)
    _tidy([cell.key for cell in grid.cells if f"{cell.key}.base" in sent], saved, source, user)
    return load_again(load, saved), saved


def _take(cell: Cell, sent: Mapping[str, Any]) -> None:
    """Put what was sent into the cell; a cell that the form did not have keeps its own."""
    base = sent.get(f"{cell.key}.base")
    if base is None:
        cell.typed = cell.initial()
        cell.base = f"{cell.mark}.{cell.typed.digest()}"
        return
    cell.typed = Typed.of(sent, f"{cell.key}.")
    cell.base, cell.seen = str(base), str(sent.get(f"{cell.key}.seen") or "")


def _checker(source: SourceForm, wanted: list[Cell], user: User) -> Checker:
    needed = any(not cell.typed.source for cell in wanted)
    return Checker(
        today=timezone.localdate(),
        source=source.source_id() if needed else None,
        user=user,
    )


def _conflict(cell: Cell) -> Conflict:
    """What stands there now, and by whom; the form is told which state it showed."""
    changes = FigureChange.objects.filter(
        place=cell.spot.id, indicator=cell.indicator, state=FigureChange.State.APPROVED
    )
    last = changes.select_related("made_by").order_by("-decided_at", "-pk").first()
    cell.seen = cell.mark
    new: dict[str, Any] = last.new if last else {"status": "", "value": None}
    theirs = said(new["status"], new["value"], cell.indicator)
    mine = cell.typed.value or said(cell.typed.choice, None, cell.indicator)
    return Conflict(
        who=name_of(last.made_by) if last else "",
        when=last.decided_at if last else None,
        theirs=f"{last.year}: {theirs}" if last else theirs,
        mine=f"{cell.typed.year}: {mine}",
    )


def _write(ready: list[Ready], user: User, saved: Saved) -> None:
    publishing = [pair for pair in ready if may_publish(user, pair[0].spot.scope_code)]
    proposing = [pair for pair in ready if pair not in publishing]
    if publishing:
        done = record_batch([row for _cell, row in publishing], _reasons(publishing), user)
        saved.written = len(done)
    if proposing:
        rows = [row for _cell, row in proposing]
        replace_own(rows, user)
        saved.proposed = len(propose_all(rows, _reasons(proposing), user))


def _reasons(pairs: list[Ready]) -> list[str]:
    return [cell.typed.why or _("Entered in the grid") for cell, _row in pairs]


def replace_own(rows: list[NewFigure], user: User) -> None:
    """Close the user's own undecided proposals for the same figures: the newer one counts."""
    for row in rows:
        FigureChange.objects.filter(
            place=row.place_id,
            indicator=row.indicator_id,
            year=row.year,
            made_by=user,
            state=FigureChange.State.PROPOSED,
        ).update(
            state=FigureChange.State.REJECTED,
            decided_by=user,
            decided_at=timezone.now(),
            answer=_("Replaced by a newer proposal of the same person"),
        )


def _tidy(sent: list[str], saved: Saved, source: SourceForm, user: User) -> None:
    still = {cell.key for cell in saved.open}
    drafts.forget(user, [key for key in sent if key not in still])
    drafts.keep(user, saved.open)
    drafts.keep_source(user, source.typed() if saved.open else source.again())


def load_again(load: Any, saved: Saved) -> Grid:
    """The grid as it is now, with what is still open: errors, doubts and conflicts."""
    grid: Grid = load()
    still = {cell.key: cell for cell in saved.open}
    for cell in grid.cells:
        if cell.key in still:
            still[cell.key].drafted_at = cell.drafted_at
    grid.cells = [still.get(cell.key, cell) for cell in grid.cells]
    return grid
