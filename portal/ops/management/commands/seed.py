"""`manage.py seed`: load the data that the repository carries."""

import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import override
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from portal.i18n.languages import DEFAULT_LANGUAGE
from portal.ops.seeding import Counts, Reading, Step, bulk_written


class Command(BaseCommand):
    """Check every file, then write in one transaction; can be run again."""

    help = "Load places, figures, guides and words; refuses broken rows and then writes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read all steps, then write them."""
        steps = [step for name in settings.NUTAG_SEEDS for step in import_string(name)()]
        with override(DEFAULT_LANGUAGE):
            prepared = self._read(steps)
            with transaction.atomic():
                self._write(steps, prepared)
        bulk_written.send(sender=Command)

    def _read(self, steps: list[Step[Any]]) -> list[Any]:
        reading = Reading()
        prepared = [step.read(reading) for step in steps]
        for problem in reading.problems:
            self.stderr.write(str(problem))
        if reading.problems:
            raise CommandError(f"{len(reading.problems)} broken rows; nothing was written.")
        return prepared

    def _write(self, steps: list[Step[Any]], prepared: list[Any]) -> None:
        columns = (TextColumn("{task.description:<24}"), BarColumn(), MofNCompleteColumn())
        console = Console(file=sys.stdout)
        with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
            for step, rows in zip(steps, prepared, strict=True):
                counts = Counts()
                task = progress.add_task(step.label, total=step.size(rows))
                for outcome in step.write(rows):
                    counts.add(outcome)
                    progress.advance(task)
                progress.console.print(
                    f"{step.label}: {counts.created} created, {counts.changed} changed, "
                    f"{counts.unchanged} unchanged, {counts.kept} kept as edited"
                )
