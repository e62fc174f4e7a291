"""`manage.py search_forget`: deletes old rows of the log of queries."""

import argparse
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.outcomes import forget_queries


class Command(BaseCommand):
    """Deletes what is older than `SEARCH_LOG_DAYS`; the worker does the same every night."""

    help = "Delete old rows of the log of queries."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the age in days."""
        parser.add_argument("--days", type=int, default=settings.SEARCH_LOG_DAYS)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Delete and say how many."""
        if options["days"] < 1:
            raise CommandError("--days must be 1 or more")
        self.stdout.write(f"{forget_queries(options['days'])} queries deleted")
