"""`manage.py import_figures FILE`: say what a sheet would change, and with `--apply` do it."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from portal.accounts.models import User
from portal.ops.seeding import bulk_written
from portal.sheets.refusals import RefusedFileError
from portal.sheets.tables import lines_in
from soums.desk.figures.sheets.judging import Planned
from soums.desk.figures.sheets.plan import BATCH, Planner
from soums.desk.figures.sheets.reading import SheetRow, open_sheet
from soums.desk.figures.sheets.running import CHANGING, batches
from soums.desk.figures.sheets.writing import Order, Writer

Pair = tuple[SheetRow, Planned]


class Command(BaseCommand):
    """Without `--apply` nothing is written; with an error nothing is, either: all rows or none."""

    help = "Check a sheet of figures, name every error and change, and write it with --apply."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the file and what to do with it."""
        parser.add_argument("file", help="an .xlsx or .csv file made by export_figures")
        parser.add_argument("--apply", action="store_true", help="write what the dry run says")
        parser.add_argument(
            "--by",
            default="",
            help="name of the account that answers for it; without one, figures that an editor "
            "has changed are not touched",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Check; write when asked to."""
        file = Path(options["file"])
        by = User.objects.filter(username=options["by"]).first()
        if options["by"] and by is None:
            raise CommandError(f"There is no account {options['by']}")
        try:
            data = file.read_bytes()
            counts = self._check(file.name, data, by)
        except (OSError, RefusedFileError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(", ".join(f"{number} {name}" for name, number in counts.items()))
        if counts["wrong"]:
            raise CommandError(f"{counts['wrong']} rows with errors; nothing was written.")
        if options["apply"]:
            self.stdout.write(f"{self._apply(file.name, data, by)} rows written")

    def _check(self, name: str, data: bytes, by: User | None) -> Counter[str]:
        counts = Counter(dict.fromkeys(("new", "changed", "unchanged", "wrong"), 0))
        for row, planned in self._planned("Checking", name, data, by):
            counts[str(planned.outcome)] += 1
            for problem in planned.problems:
                self.stderr.write(f"{row.number} [{problem['column']}]: {problem['reason']}")
            if planned.change:
                self.stdout.write(_told(row.number, planned.change))
        return counts

    @transaction.atomic
    def _apply(self, name: str, data: bytes, by: User | None) -> int:
        writer, written = Writer(by, name), 0
        changing = (
            Order.of(row.number, row.cells, planned.change)
            for row, planned in self._planned("Writing", name, data, by)
            if planned.change and planned.outcome in CHANGING
        )
        for orders in batches(changing):
            written += len(writer.write(orders))
        bulk_written.send(sender=Command)
        return written

    def _planned(self, label: str, name: str, data: bytes, by: User | None) -> Iterator[Pair]:
        planner = Planner(by)
        with _bar() as bar:
            task = bar.add_task(label, total=lines_in(name, data))
            for rows in batches(open_sheet(name, data).rows, BATCH):
                yield from zip(rows, planner.plan(rows), strict=True)
                bar.advance(task, len(rows))


def _told(number: int, change: dict[str, Any]) -> str:
    figure = f"{change['code']} {change['indicator']} {change['year']}"
    other = "".join(f"; {name}: {old} → {new}" for name, old, new in change["other"])
    return f"{number} {figure}: {change['before']} → {change['after']}{other}"


def _bar() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True))
