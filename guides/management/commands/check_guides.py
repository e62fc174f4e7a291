"""`manage.py check_guides`: does everything published have a source and both languages?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from guides.content import gaps


class Command(BaseCommand):
    """Names each lack; exits with 1 when there is any."""

    help = "Fails when a guide, checklist item or programme lacks a source or a language."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the lacks."""
        found = list(gaps())
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} lacks")
        self.stdout.write(
            "Every guide, checklist item and programme has sources and both languages."
        )
