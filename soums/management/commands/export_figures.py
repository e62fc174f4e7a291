"""`manage.py export_figures FILE`: figures as a workbook or as CSV."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from soums.desk.figures.sheets.exporting import exported, write_book, write_csv
from soums.desk.scope import EVERYWHERE


class Command(BaseCommand):
    """The file can be edited and given to `import_figures`."""

    help = "Write figures to an XLSX or CSV file."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the file and the place."""
        parser.add_argument("file", help="where to write: .xlsx or .csv")
        parser.add_argument(
            "--place", default="", help="code of an aimag with its soums, or of one"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the file."""
        file = Path(options["file"])
        figures = exported(EVERYWHERE, options["place"])
        if file.suffix == ".xlsx":
            with file.open("wb") as book:
                write_book(figures, book)
        elif file.suffix == ".csv":
            with file.open("w", encoding="utf-8", newline="") as text:
                write_csv(figures, text)
        else:
            raise CommandError("The file must end in .xlsx or .csv")
        self.stdout.write(f"written: {file}")
