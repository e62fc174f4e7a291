"""The arguments of the command `elasticsearch`, with or without Django."""

import argparse
import sys

from search.server.errors import ServerError
from search.server.install import Say
from search.server.launcher import FAILED, Launcher
from search.server.node import PATIENCE

HELP = "Gets, starts and stops the Elasticsearch that serves this portal's search."

# What a shell reports after Ctrl-C.
INTERRUPTED = 130
# Given on the command line to `start` alone.
OPTIONS = ("foreground", "stay", "patience")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands to `parser`."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("install", help="get the server's program (930 MB, once)")
    start = actions.add_parser("start", help="start it and wait until it answers")
    start.add_argument("--foreground", action="store_true", help="run as a child, for a Procfile")
    start.add_argument(
        "--stay",
        action="store_true",
        help="with --foreground: without a server, wait for a signal instead of ending",
    )
    start.add_argument(
        "--patience", type=float, default=PATIENCE, help="seconds to wait for the first answer"
    )
    actions.add_parser("stop", help="stop it, if we started it")
    actions.add_parser("status", help="exit code 0 when it answers, 3 when it does not")


def run(
    action: str,
    *,
    foreground: bool = False,
    stay: bool = False,
    patience: float = PATIENCE,
    say: Say = print,
) -> int:
    """Do `action` and return its exit code; what went wrong goes to standard error."""
    launcher = Launcher(say=say)
    try:
        if action == "start" and foreground:
            return launcher.start_in_foreground(patience, stay)
        if action == "start":
            return launcher.start(patience)
        actions = {"install": launcher.install, "stop": launcher.stop, "status": launcher.status}
        return actions[action]()
    except (ServerError, OSError) as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def main() -> int:
    """Run from the command line: `python -m search.server start`."""
    parser = argparse.ArgumentParser(prog="python -m search.server", description=HELP)
    add_arguments(parser)
    arguments = vars(parser.parse_args())
    return run(arguments.pop("action"), **arguments)
