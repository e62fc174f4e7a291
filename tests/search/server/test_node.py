import os
import subprocess
import sys

import pytest

from search.server import ports
from search.server.errors import PortTaken, ServerError, StartFailed
from search.server.identity import Record, started


def write_record(node, pid, began):
    node.folder.mkdir()
    Record(pid, began, node.port, "512m", "/es").write(node.folder / "process.json")


def test_a_started_node_answers(node):
    node.start()
    assert node.running()
    assert ports.ask(node.url)["name"] == node.name


def test_a_second_start_leaves_the_first_process_alone(node, new_node):
    node.start()
    before = node.record()
    new_node(node.folder, node.port).start()
    assert node.record() == before


def test_a_running_node_is_not_started_on_another_port(node, new_node):
    node.start()
    with pytest.raises(ServerError, match=f"already runs on port {node.port}"):
        new_node(node.folder, ports.free_port()).start()
    assert node.running()


def test_two_nodes_do_not_share_a_port(node, new_node, tmp_path):
    node.start()
    with pytest.raises(PortTaken):
        new_node(tmp_path / "other", node.port).start()


def test_a_server_that_ends_at_once_shows_its_last_lines(node, home):
    (home / "broken").touch()
    with pytest.raises(StartFailed, match="the reason stands here") as error:
        node.start()
    assert "Stack" not in str(error.value)


def test_a_server_that_never_answers_is_ended(node, home):
    (home / "mute").touch()
    with pytest.raises(StartFailed, match="did not answer"):
        node.start(patience=0.5)
    assert node.record() is None


def test_a_stopped_node_frees_its_port(node):
    node.start()
    assert node.stop()
    assert not node.running()
    ports.require_free(node.port)


def test_a_node_can_be_stopped_by_another_process_than_its_starter(node, new_node):
    node.start()
    new_node(node.folder, node.port).stop()
    assert not node.running()


def test_stopping_a_stopped_node_is_harmless(node):
    assert node.stop() is False


def test_a_killed_node_is_gone_at_once(node):
    node.start()
    assert node.kill()
    ports.require_free(node.port)


def test_a_node_keeps_its_data_over_a_restart(node):
    node.start()
    kept = node.folder / "data" / "index"
    kept.write_text("kept")
    node.stop()
    node.start()
    assert kept.read_text() == "kept"


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_a_stale_note_never_ends_a_process_of_somebody_else(node, end):
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        write_record(node, stranger.pid, "an earlier process with the same number")
        assert getattr(node, end)() is False
        assert started(stranger.pid)
    finally:
        stranger.kill()
        stranger.communicate()


def test_a_stale_note_does_not_keep_a_node_from_starting(node):
    write_record(node, os.getpid(), "an earlier process with the same number")
    node.start()
    assert node.running()


def test_a_server_sees_none_of_the_portals_secrets(node, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s")
    node.start()
    assert "SECRET_KEY" not in ports.ask(node.url)["environment"]


def test_a_removed_node_leaves_nothing(node):
    node.start()
    node.remove()
    assert not node.folder.exists()
