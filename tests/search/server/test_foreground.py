import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from search.server.folders import CHECKOUT

PROGRAM = """
import sys
from pathlib import Path
from search.server import launcher
from search.server.node import Node

folder, port, home, dictionary, stay = sys.argv[1:]
node = Node(Path(folder), int(port), home=Path(home), dictionary=Path(dictionary), account=None)
launcher.portal_node = lambda environ: node
launch = launcher.Launcher({}, lambda line: print(line, flush=True))
sys.exit(launch.start_in_foreground(stay=bool(stay)))
"""


@pytest.fixture
def foreground(node):
    """Runs the node in the foreground of a process of its own."""

    @contextmanager
    def run(stay=""):
        words = [node.folder, node.port, node.home, node.dictionary, stay]
        command = [sys.executable, "-c", PROGRAM, *map(str, words)]
        process = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
        try:
            yield process
        finally:
            process.kill()
            process.communicate()

    return run


def read_until(process, words):
    for line in process.stdout:
        if words in line:
            return
    raise AssertionError(f"never said: {words}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_with_its_starter(foreground, node, number):
    with foreground() as process:
        read_until(process, "answers")
        process.send_signal(number)
        assert process.wait(10) == 128 + signal.SIGTERM
    assert not node.running()


def test_a_server_that_was_stopped_elsewhere_ends_its_starter(foreground, node):
    with foreground() as process:
        read_until(process, "answers")
        node.stop()
        assert process.wait(10) == 128 + signal.SIGTERM


def test_with_stay_the_starter_waits_though_no_server_came_up(foreground, home):
    (home / "broken").touch()
    with foreground(stay="yes") as process:
        read_until(process, "goes on without Elasticsearch")
        process.terminate()
        assert process.wait(10) == 0


def test_without_stay_a_server_that_does_not_come_up_is_an_error(foreground, home):
    (home / "broken").touch()
    with foreground() as process:
        assert process.wait(10) != 0
