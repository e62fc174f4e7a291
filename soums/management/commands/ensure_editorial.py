"""`manage.py ensure_editorial`: groups, permissions, collections, workflows of all desks."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand

from soums.desk.ensure import ensure


class Command(BaseCommand):
    """Derive the desks from the tree of pages; may be run again at any time."""

    help = "Make the groups, permissions, collections and workflows of all desks."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what is new or gone, then how many roles there are."""
        outcomes = Counter(ensure(self.stdout.write))
        total = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items())
        self.stdout.write(f"Roles at the desks: {total}")
