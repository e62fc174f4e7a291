"""A real Elasticsearch for tests: one server for a whole run, shared by its parallel workers.

Register in the top conftest with `pytest_plugins = ["tests.elasticsearch"]`, then ask for the
fixture `elasticsearch_url`. `ELASTICSEARCH_TEST_URL` names a server that is already there.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from search.server.accounts import Account, unprivileged_account
from search.server.configuration import chosen_heap
from search.server.folders import CHECKOUT, cache_folder, make_open, node_folder
from search.server.identity import Record, started
from search.server.locks import only_one
from search.server.node import Node
from search.server.ports import free_port

PREFIX = "test-"
# Half the start-up time; slower only in a long life, which a test node does not have.
QUICK_START = ("-XX:TieredStopAtLevel=1", "-XX:-AlwaysPreTouch")


def nodes_folder(account: Account | None) -> Path:
    """Where the test nodes of this checkout lie, each in a folder named for its run."""
    cache = cache_folder(os.environ, is_root=os.geteuid() == 0)
    return node_folder("", CHECKOUT, cache, account)


def run_process() -> int:
    """The process that stands for this test run: with pytest-xdist, the parent of all workers."""
    return os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()


@contextmanager
def shared_node(folder: Path, run: int, new_node: type[Node] = Node) -> Iterator[Node]:
    """The running server of the test run `run`, started by its first user, removed by its last.

    `folder` holds the nodes of all runs; those whose run was killed are removed on the way.
    """
    make_open(folder)
    own = folder / f"{PREFIX}{run}"
    lock = folder / "tests.lock"
    with only_one(lock):
        remove_leftovers(folder, new_node)
        node = _join(own, run, new_node)
    try:
        yield node
    finally:
        with only_one(lock):
            if not _leave(own):
                node.remove()


def _join(folder: Path, run: int, new_node: type[Node]) -> Node:
    make_open(folder / "users")
    (folder / "run").write_text(started(run) or "")
    record = Record.read(folder / "process.json")
    port = record.port if record else free_port()
    node = new_node(folder, port, chosen_heap(os.environ), jvm_options=QUICK_START)
    try:
        node.start()
    except BaseException:
        if not any((folder / "users").iterdir()):
            node.remove()
        raise
    (folder / "users" / str(os.getpid())).touch()
    return node


def _leave(folder: Path) -> bool:
    """Whether other users remain."""
    users = folder / "users"
    (users / str(os.getpid())).unlink(missing_ok=True)
    return any(started(int(user.name)) for user in users.iterdir())


def remove_leftovers(folder: Path, new_node: type[Node] = Node) -> None:
    """Kill and delete the nodes in `folder` whose test run no longer lives."""
    for left in folder.glob(f"{PREFIX}*"):
        mark = left / "run"
        run = int(left.name.removeprefix(PREFIX))
        if not mark.exists() or mark.read_text() != started(run):
            new_node(left, 0).remove()


@pytest.fixture(scope="session")
def elasticsearch_url() -> Iterator[str]:
    """The address of an empty Elasticsearch with the Mongolian dictionary.

    A server that cannot be had or started is an error, not a skip.
    """
    if given := os.environ.get("ELASTICSEARCH_TEST_URL"):
        yield given
        return
    with shared_node(nodes_folder(unprivileged_account()), run_process()) as node:
        yield node.url
