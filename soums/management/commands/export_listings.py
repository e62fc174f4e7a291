"""`manage.py export_listings FILE`: listings as a workbook or, for one kind, as CSV."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from soums.listings.kinds import kind_named
from soums.listings.sheets.exporting import export_book, export_csv


class Command(BaseCommand):
    """The file can be edited and given to `import_listings`."""

    help = "Write listings to an XLSX file (all kinds) or a CSV file (one kind)."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the file, the place and the kind."""
        parser.add_argument("file", help="where to write: .xlsx or .csv")
        parser.add_argument("--aimag", default="", help="code of an aimag or a soum")
        parser.add_argument("--kind", default="", help="for CSV: homes, jobs, schools …")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the file."""
        file = Path(options["file"])
        if file.suffix == ".xlsx":
            file.write_bytes(export_book(options["aimag"]))
        elif file.suffix == ".csv":
            kind = kind_named(options["kind"] or file.stem)
            if kind is None:
                raise CommandError("Name the kind of listing: --kind homes")
            file.write_text(export_csv(kind, options["aimag"]), encoding="utf-8")
        else:
            raise CommandError("The file must end in .xlsx or .csv")
        self.stdout.write(f"written: {file}")
