"""`manage.py search_health`: ends with an error when search is not well."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.health import faults
from search.index.client import writing_client


class Command(BaseCommand):
    """Names everything that is wrong."""

    help = "Check the search server, its dictionary and synonyms, the indices and the outbox."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print what is wrong, or that all is well."""
        if problems := list(faults(writing_client())):
            raise CommandError("\n".join(problems))
        self.stdout.write("Search is well.")
