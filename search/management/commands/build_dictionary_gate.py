"""`manage.py build_dictionary_gate`: what lets the reader tell words from misspelt names."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.dictionary_gate import build


class Command(BaseCommand):
    """Build the file from the dictionary package; nothing to do while it is newer than that."""

    help = "Hash the stems of the Mongolian dictionary for the query reader."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django's own declaration)

    def handle(self, *args: Any, **options: Any) -> None:
        """Build it unless it is there."""
        source, target = settings.DICTIONARY_DIR, settings.SEARCH_GATE_FILE
        if not (source / "index.dic").exists():
            raise CommandError(f"{source} is missing: run npm ci")
        if target.exists() and target.stat().st_mtime >= (source / "index.dic").stat().st_mtime:
            return
        self.stdout.write(f"{build(source, target)} stems of the Mongolian dictionary")
