"""An import as a record: read at once, checked and written by the task worker, batch by batch.

Whatever interrupts a run, the rows say how far it came: the next run goes on from there.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task

from portal.accounts.models import User
from portal.i18n.languages import DEFAULT_LANGUAGE
from portal.ops.seeding import bulk_written
from soums.desk.figures.sheets.plan import BATCH, Planner
from soums.desk.figures.sheets.reading import Sheet, SheetRow
from soums.desk.figures.sheets.writing import Order, Writer
from soums.models import FigureImport, FigureImportRow

Outcome, State = FigureImportRow.Outcome, FigureImport.State
CHANGING = (Outcome.NEW, Outcome.CHANGED)
T = TypeVar("T")


def batches(rows: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Rows in lists of at most `size`."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def receive(name: str, sheet: Sheet, by: User) -> FigureImport:
    """Keep a file's rows as they are. Raises RefusedFileError, and keeps nothing then.

    Not in one transaction: a large file is read for seconds, and others want to write meanwhile.
    """
    kept = FigureImport.objects.create(file_name=name[:160], sent_by=by, notes=sheet.notes)
    try:
        for batch in batches(sheet.rows):
            FigureImportRow.objects.bulk_create(
                FigureImportRow(sheet=kept, number=row.number, cells=row.cells) for row in batch
            )
    except Exception:
        kept.delete()
        raise
    return kept


@task()  # type: ignore[untyped-decorator]
def check(pk: int) -> None:
    """The dry run of an import."""
    kept = FigureImport.objects.select_related("sent_by").get(pk=pk)
    if kept.state != State.CHECKING or kept.sent_by is None:
        return
    with override(DEFAULT_LANGUAGE):
        _check(kept, kept.sent_by)
    FigureImport.objects.filter(pk=pk).update(state=State.CHECKED)


def _check(kept: FigureImport, by: User) -> None:
    planner = Planner(by)
    for cells in kept.rows.exclude(outcome=Outcome.UNREAD).values_list("cells", flat=True):
        planner.remember(cells)
    while batch := list(kept.rows.filter(outcome=Outcome.UNREAD)[:BATCH]):
        planned = planner.plan(SheetRow(row.number, row.cells) for row in batch)
        for row, plan in zip(batch, planned, strict=True):
            row.outcome, row.problems, row.change = plan.outcome, plan.problems, plan.change
        FigureImportRow.objects.bulk_update(
            batch, ["outcome", "problems", "change"], batch_size=BATCH
        )


@task()  # type: ignore[untyped-decorator]
def write(pk: int) -> None:
    """Write the rows of a confirmed import that change something; those with errors never."""
    kept = FigureImport.objects.select_related("sent_by").get(pk=pk)
    if kept.state != State.WRITING or kept.sent_by is None:
        return
    with override(DEFAULT_LANGUAGE):
        _write(kept, kept.sent_by)
    bulk_written.send(sender=FigureImport)
    FigureImport.objects.filter(pk=pk).update(state=State.WRITTEN)


def _write(kept: FigureImport, by: User) -> None:
    writer = Writer(by, kept.file_name)
    while batch := list(kept.rows.filter(outcome__in=CHANGING)[:BATCH]):
        with transaction.atomic():
            orders = [Order.of(row.number, row.cells, row.change or {}) for row in batch]
            outcomes = writer.write(orders)
            for row in batch:
                row.outcome = outcomes[row.number]
            FigureImportRow.objects.bulk_update(batch, ["outcome"], batch_size=BATCH)


def confirm(kept: FigureImport) -> bool:
    """Begin to write; False when somebody has begun already."""
    waiting = FigureImport.objects.filter(pk=kept.pk, state=State.CHECKED)
    begun = waiting.update(state=State.WRITING, confirmed_at=timezone.now())
    if begun:
        transaction.on_commit(lambda: write.enqueue(kept.pk))
    return bool(begun)
