"""`manage.py build_assets`: fonts and map outlines from the installed npm packages."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.assets.build import PackageMissingError, build
from portal.assets.fonts import LetterMissingError
from portal.assets.outlines import OutlineError


class Command(BaseCommand):
    """Writes `var/assets/fonts/*.woff2` and `var/assets/map.json`; does nothing when current."""

    help = __doc__
    requires_system_checks: list[str] = []  # noqa: RUF012 (as Django declares it)

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--force` and the two directories."""
        base = Path(settings.BASE_DIR)
        parser.add_argument("--force", action="store_true", help="build even when up to date")
        parser.add_argument("--node-modules", type=Path, default=base / "node_modules")
        parser.add_argument("--target", type=Path, default=Path(settings.VAR_DIR) / "assets")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, then print one line per file."""
        try:
            report = build(options["node_modules"], options["target"], force=options["force"])
        except (PackageMissingError, LetterMissingError, OutlineError) as error:
            raise CommandError(str(error)) from error
        for name, size in report.sizes.items():
            self.stdout.write(f"{name}: {size} bytes")
        self.stdout.write("built" if report.written else "up to date")
