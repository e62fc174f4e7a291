"""`manage.py import_listings FILE`: say what a sheet would change, and with `--apply` do it."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.sheets.refusals import RefusedFileError
from soums.listings.kinds import kind_named
from soums.listings.sheets.plan import Address, Plan, Planner
from soums.listings.sheets.reading import read_file
from soums.listings.sheets.writing import NotCleanError, write_plan


class Command(BaseCommand):
    """Without `--apply` nothing is written; with errors nothing is, unless rows are named."""

    help = "Check a sheet of listings, name every error and change, and write it with --apply."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the file and what to do with it."""
        parser.add_argument("file", help="an .xlsx or .csv file made by export_listings")
        parser.add_argument("--kind", default="", help="for CSV: homes, jobs, schools …")
        parser.add_argument("--apply", action="store_true", help="write what the dry run says")
        parser.add_argument(
            "--row",
            action="append",
            metavar="SHEET:ROW",
            help="with --apply: write only this row, in spite of errors in others; repeatable",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Check; write when asked to."""
        file = Path(options["file"])
        try:
            rows, problems = read_file(file.name, file.read_bytes(), kind_named(options["kind"]))
        except (OSError, RefusedFileError) as error:
            raise CommandError(str(error)) from error
        plan = Planner(rows, None).plan(problems)
        self._tell(plan)
        if not options["apply"]:
            if plan.problems:
                raise CommandError(f"{len(plan.problems)} errors; nothing was written.")
            return
        try:
            only = _addresses(options["row"])
            written = write_plan(plan, why=f"import of {file.name}", by=None, only=only)
        except NotCleanError as error:
            raise CommandError(f"{len(plan.problems)} errors; nothing was written.") from error
        self.stdout.write(f"{len(written)} rows written")

    def _tell(self, plan: Plan) -> None:
        for problem in plan.problems:
            self.stderr.write(str(problem))
        for row in plan.rows:
            if row.outcome in ("new", "changed"):
                for name, old, new in row.shown_changes:
                    self.stdout.write(f"{row.source.sheet}!{row.source.row} {name}: {old} → {new}")
        self.stdout.write(", ".join(f"{number} {name}" for name, number in plan.counts.items()))


def _addresses(texts: list[str] | None) -> set[Address] | None:
    if texts is None:
        return None
    found = (text.rpartition(":") for text in texts)
    return {(sheet, int(row)) for sheet, _colon, row in found if row.isdigit()}
