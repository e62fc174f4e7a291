"""`manage.py elasticsearch install|start|stop|status`."""

import argparse
import sys
from typing import Any

from django.core.management.base import BaseCommand

from search.server import cli


class Command(BaseCommand):
    """Ends with the exit code that `search.server.cli.run` returns."""

    help = cli.HELP
    requires_system_checks: list[str] = []  # noqa: RUF012  declared so by Django

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add install, start, stop and status."""
        cli.add_arguments(parser)

    def handle(self, *_args: Any, action: str, **options: Any) -> None:
        """Run the sub-command; a code other than 0 ends the program with it."""
        chosen = {
            name: options[name] for name in ("foreground", "stay", "patience") if name in options
        }
        code = cli.run(action, say=self._say, **chosen)
        if code:
            sys.exit(code)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
