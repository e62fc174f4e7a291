"""`manage.py search_sync`: the worker that brings records into the index."""

import argparse
import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from search.index.client import ServerErrors, writing_client
from search.index.create import built
from search.index.lock import AlreadyRunning
from search.index.rebuild import Rebuilt, Refused, rebuild
from search.index.sync import Synced, sync

logger = logging.getLogger("nutag.search")


class Command(BaseCommand):
    """Sends what waits and ends, or with `--loop` goes on until it is told to stop."""

    help = "Send changed search records to Elasticsearch."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the loop and its pauses, in seconds."""
        parser.add_argument("--loop", action="store_true", help="go on until interrupted")
        parser.add_argument("--pause", type=float, default=1.0, help="seconds between two looks")
        parser.add_argument(
            "--longest-pause", type=float, default=30.0, help="seconds, while the server is away"
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
        self._say(result)
        if result.refused or result.waiting:
            raise CommandError("Not every record was taken.")

    def _loop(self, pause: float, longest: float) -> None:
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        wait = pause
        while not stop.wait(wait):
            wait = pause if self._pass() else min(wait * 2, longest)

    def _pass(self) -> bool:
        """One look; False asks for a longer pause."""
        close_old_connections()
        try:
            client = writing_client()
            if not built(client):
                self._say_built(rebuild(client))
            result = sync(client)
        except ServerErrors as error:
            logger.warning("search index away: %s", error)
            return False
        except (Refused, AlreadyRunning) as error:
            logger.error("search index not built: %s", error)
            return False
        if result.sent or result.refused:
            self._say(result)
        return not result.waiting

    def _say_built(self, made: Rebuilt) -> None:
        self.stdout.write(f"index built: {made.sent} documents")

    def _say(self, result: Synced) -> None:
        self.stdout.write(
            f"{result.sent} sent, {result.refused} refused, {result.waiting} to send again"
        )
