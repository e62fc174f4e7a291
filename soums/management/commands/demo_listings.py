"""`manage.py demo_listings`: made-up listings for trying, never in production."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from soums.listings.demo.fill import NotHereError, fill, remove


class Command(BaseCommand):
    """Every sample says that it is one: on its page, in lists, in feeds, in the API."""

    help = "Fill in samples of all kinds of listing, or take them out with --remove."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the way back."""
        parser.add_argument("--remove", action="store_true", help="take all samples out")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Fill or remove, and say how many."""
        if options["remove"]:
            self.stdout.write(f"{remove()} samples removed")
            return
        try:
            self.stdout.write(f"{fill()} samples added")
        except NotHereError as error:
            raise CommandError("Samples are not allowed here: nothing was written.") from error
