"""`manage.py search_rebuild`: new indices from the records, verified before readers see them."""

import argparse
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.health import faults
from search.index.client import ServerErrors, writing_client
from search.index.lock import AlreadyRunning
from search.index.rebuild import Refused, rebuild
from search.outbox import reconcile


class Command(BaseCommand):
    """Ends with an error, and the old indices stay in use, when anything is amiss."""

    help = "Build, verify and swap new search indices; readers notice nothing."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the option that trusts the records."""
        parser.add_argument(
            "--trust-records",
            action="store_true",
            help="do not compare the records with the pages first",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Reconcile, rebuild, check."""
        began = time.monotonic()
        if not options["trust_records"]:
            found = reconcile()
            self.stdout.write(
                f"Records: {len(found.changed)} changed, {len(found.withdrawn)} withdrawn"
            )
        client = writing_client()
        try:
            result = rebuild(client)
        except Refused as error:
            reasons = "\n".join(error.reasons)
            raise CommandError(f"The new indices were not taken:\n{reasons}") from error
        except AlreadyRunning as error:
            raise CommandError("Another rebuild is running.") from error
        except ServerErrors as error:
            raise CommandError(f"Elasticsearch: {error}") from error
        self.stdout.write(f"{result.sent} documents in {time.monotonic() - began:.1f} s")
        if problems := list(faults(client)):
            raise CommandError("\n".join(problems))
