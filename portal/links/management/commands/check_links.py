"""`manage.py check_links`: ask whether the addresses that pages lead to still answer."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portal.links.gathering import gather, keep
from portal.links.models import Link
from portal.links.run import NoNetworkError, check, due

SECONDS = 60


class Command(BaseCommand):
    """Broken links are a result, not a failure; without any network it exits non-zero."""

    help = "Ask whether the outgoing links of published content still answer."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the choice of links and the limit of time."""
        parser.add_argument("--all", action="store_true", help="also those asked a short while ago")
        parser.add_argument("--minutes", type=float, default=30.0, help="stop after so long")
        parser.add_argument("--gather-only", action="store_true", help="ask nobody")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Gather, ask, and say what came of it."""
        links = keep(gather())
        self.stdout.write(f"{links} links in published content")
        if options["gather_only"]:
            return
        chosen = list(Link.objects.all()) if options["all"] else due(timezone.now())
        try:
            summary = check(chosen, seconds=options["minutes"] * SECONDS)
        except NoNetworkError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(summary))
        for link in Link.objects.filter(state__in=(Link.State.BROKEN, Link.State.MOVED)):
            self.stdout.write(f"{link.state} {link.status or link.reason} {link.address}")
