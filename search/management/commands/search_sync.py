"""`manage.py search_sync`: the worker that keeps the index in step with the records."""

import argparse
import signal
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from search.index.client import ServerErrors, writing_client
from search.index.sync import sync
from search.index.upkeep import Upkeep


class Command(BaseCommand):
    """Sends what waits and ends, or with `--loop` goes on until it is told to stop.

    The loop also builds the indices when they are missing or made for another lexicon, and compares
    the records with the pages once a day.
    """

    help = "Send changed search records to Elasticsearch."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the loop and its pauses, in seconds."""
        parser.add_argument("--loop", action="store_true", help="go on until interrupted")
        parser.add_argument("--pause", type=float, default=1.0, help="seconds between two looks")
        parser.add_argument(
            "--longest-pause", type=float, default=15.0, help="seconds, while the server is away"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run once or in a loop."""
        if options["loop"]:
            self._loop(options["pause"], options["longest_pause"])
            return
        try:
            result = sync(writing_client())
        except ServerErrors as error:
            raise CommandError(f"Elasticsearch: {error}") from error
        self._say(f"{result.sent} sent, {result.refused} refused, {result.waiting} to send again")
        if result.refused or result.waiting:
            raise CommandError("Not every record was taken; `search_health` says why.")

    def _loop(self, pause: float, longest: float) -> None:
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        if not settings.ELASTICSEARCH_URL:
            self._say("No search server is configured: search answers from the database.")
            stop.wait()
            return
        upkeep, wait = Upkeep(writing_client(), self._say), pause
        while not stop.wait(wait):
            close_old_connections()
            wait = pause if upkeep.round() else min(wait * 2, longest)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
