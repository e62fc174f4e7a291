"""`manage.py clock`: run the scheduled jobs that are due, once or with `--loop` for good."""

import argparse
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from portal.ops.clock import run_due


class Command(BaseCommand):
    """Runs what is due. Without `--loop` it exits non-zero when a job failed, for use by cron."""

    help = "Run the scheduled jobs that are due."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the loop and its pause, in seconds."""
        parser.add_argument("--loop", action="store_true", help="go on until interrupted")
        parser.add_argument("--pause", type=float, default=60.0, help="seconds between two looks")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Run once or in a loop."""
        if not options["loop"]:
            if not self._round():
                raise CommandError("A job failed; its report says why.")
            return
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        while not stop.wait(options["pause"]):
            close_old_connections()
            self._round()

    def _round(self) -> bool:
        right = True
        for run in run_due():
            self.stdout.write(f"{run.name}: {run.said}")
            self.stdout.flush()
            right = right and run.succeeded
        return right
