"""The parts that a benchmark needs and takes away again: database, search server, portal."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from search.server.accounts import unprivileged_account
from search.server.configuration import chosen_heap
from search.server.identity import started
from search.server.node import Node
from search.server.ports import HOST, free_port
from tests.elasticsearch import nodes_folder
from tests.seeded import database_url, seeded_copy

PATIENCE = 60.0
# Seconds; a busy machine takes its time.
LONGEST_START = 300.0
MARK = "bench-"


@contextmanager
def database_copy(say: Callable[[str], None]) -> Iterator[str]:
    """Connect to a copy of the seeded database, with Wagtail's own index; give its DATABASE_URL."""
    with seeded_copy(Path(settings.VAR_DIR) / "tests", say):
        call_command("update_index", verbosity=0)
        yield database_url()


@contextmanager
def node() -> Iterator[str]:
    """The address of an empty Elasticsearch on a free port, as `make run` would start it."""
    folder = nodes_folder(unprivileged_account())
    for left in folder.glob(f"{MARK}*"):
        if started(int(left.name.removeprefix(MARK))) is None:
            Node(left, 0).remove()
    server = Node(folder / f"{MARK}{os.getpid()}", free_port(), chosen_heap(os.environ))
    try:
        server.start(LONGEST_START)
        yield server.url
    finally:
        server.remove()


@contextmanager
def portal(checkout: Path, database: str, server: str, prefix: str) -> Iterator[str]:
    """The address of a portal that serves as the `web` line of the Procfile says."""
    lines = (checkout / "Procfile").read_text(encoding="utf-8").splitlines()
    web = next(line for line in lines if line.startswith("web: ")).removeprefix("web: ")
    port = free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": database,
        "ELASTICSEARCH_URL": server,
        "ELASTICSEARCH_PREFIX": prefix,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    command = [*web.replace("$WEB_PORT", str(port)).split(), "--log-level", "warning"]
    process = subprocess.Popen(command, cwd=checkout, env=environment, start_new_session=True)
    base = f"http://{HOST}:{port}"
    try:
        _wait_for(base, process)
        yield base
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _wait_for(base: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{base}/-/live", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError("the portal did not start")
