"""Running a server as a child of this process, for a Procfile."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from search.server.errors import StartFailed
from search.server.install import Say
from search.server.node import Node

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@dataclass(frozen=True)
class Ending:
    """How a server ended: its exit code, 128 + n after signal n, and whether we were asked to."""

    code: int
    asked_for: bool


@contextmanager
def _signals_to(process: "subprocess.Popen[bytes]") -> Iterator[list[int]]:
    """Any request to end goes to `process`; yields the list of those that came."""
    seen: list[int] = []

    def forward(number: int, _frame: FrameType | None) -> None:
        seen.append(number)
        process.terminate()

    before = {number: signal.signal(number, forward) for number in SIGNALS}
    try:
        yield seen
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def serve(node: Node, patience: float, say: Say) -> Ending:
    """Run `node` until it ends, by itself or because this process is told to end.

    The server stays in this process's group: a process manager that ends the group, even by
    force, never leaves it behind. Raises StartFailed when it does not come up.
    """
    process = node.spawn(own_session=False)
    with _signals_to(process) as seen:
        try:
            node.wait_until_ready(process, patience)
            say(f"Elasticsearch answers at {node.url}.")
        except StartFailed:
            if not seen:
                node.kill()
                raise
        code = process.wait()
    node.forget()
    say(f"Elasticsearch has ended (code {code}).")
    return Ending(code if code >= 0 else 128 - code, asked_for=bool(seen))


def wait_for_signal(say: Say, line: str) -> int:
    """Say `line`, then do nothing until this process is told to end; returns 0.

    Signals are held back before anything is said, so that one sent in answer is not lost.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    say(line)
    signal.sigwait(SIGNALS)
    return 0
