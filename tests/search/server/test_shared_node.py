import os
import subprocess
import sys

import pytest

from search.server.ports import free_port
from tests.elasticsearch import remove_leftovers, shared_node

pytestmark = pytest.mark.usefixtures("dictionary")


def test_the_server_of_a_test_run_ends_with_its_last_user(new_node, tmp_path):
    with shared_node(tmp_path / "nodes", os.getpid(), new_node) as node:
        assert node.running()
    assert not node.folder.exists()


def test_users_of_one_test_run_share_one_server(new_node, tmp_path):
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        with shared_node(tmp_path / "nodes", os.getpid(), new_node) as first:
            (first.folder / "users" / str(stranger.pid)).touch()
            with shared_node(tmp_path / "nodes", os.getpid(), new_node) as second:
                assert second.record() == first.record()
            assert first.running()
    finally:
        stranger.kill()
        stranger.communicate()
        first.remove()


def test_the_server_of_a_killed_test_run_is_removed(new_node, tmp_path):
    left = new_node(tmp_path / "nodes" / "test-1", free_port())
    left.start()
    (left.folder / "run").write_text("a run that lives no more")
    remove_leftovers(tmp_path / "nodes", new_node)
    assert left.record() is None
    assert not left.folder.exists()


def test_the_server_of_a_living_test_run_stays(new_node, tmp_path):
    with shared_node(tmp_path / "nodes", os.getpid(), new_node) as node:
        remove_leftovers(tmp_path / "nodes", new_node)
        assert node.running()
