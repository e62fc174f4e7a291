import pytest
from django.core.management import call_command

from search.server import launcher
from search.server.launcher import Launcher


@pytest.fixture
def launch(node, said, monkeypatch):
    """A launcher whose portal node is the stand-in."""
    monkeypatch.setattr(launcher, "portal_node", lambda _environ: node)
    return Launcher({}, said.append)


def test_start_says_what_it_does_and_where_the_server_answers(launch, node, said):
    assert launch.start() == 0
    assert said[0].startswith("Starting Elasticsearch 8.19.13")
    assert said[1] == f"Elasticsearch answers at {node.url}."


def test_a_second_start_says_that_the_server_runs(launch, said):
    launch.start()
    assert launch.start() == 0
    assert "already runs" in said[-1]


def test_a_stopped_server_has_the_status_three(launch, node, said):
    assert launch.status() == 3
    assert str(node.folder) in said[0]


def test_the_status_of_a_running_server_tells_all_about_it(launch, node, said):
    launch.start()
    assert launch.status() == 0
    told = "\n".join(said)
    for part in (node.url, str(node.record().pid), "512m", str(node.folder), "8.19.13", "green"):
        assert part in told


def test_stop_says_whether_there_was_anything_to_stop(launch, said):
    launch.start()
    launch.stop()
    launch.stop()
    assert said[-2:] == ["Elasticsearch has stopped.", "Elasticsearch was not running."]


@pytest.mark.parametrize("action", ["install", "start", "stop"])
def test_a_server_of_somebody_else_is_left_alone(said, action):
    environ = {"ELASTICSEARCH_URL": "https://bat:secret@es.example"}
    assert getattr(Launcher(environ, said.append), action)() == 0
    assert said == [
        "ELASTICSEARCH_URL names https://es.example, which is not ours to run: nothing done."
    ]


def test_the_status_asks_the_server_of_somebody_else(node, said):
    node.start()
    assert Launcher({"ELASTICSEARCH_URL": node.url}, said.append).status() == 0
    assert "Version  8.19.13" in said


def test_the_status_of_an_absent_server_of_somebody_else_is_three(node, said):
    assert Launcher({"ELASTICSEARCH_URL": node.url}, said.append).status() == 3


def test_a_failing_command_ends_with_its_code_and_a_message(monkeypatch, capsys):
    monkeypatch.delenv("ELASTICSEARCH_URL", raising=False)
    monkeypatch.setenv("ES_PORT", "nine")
    with pytest.raises(SystemExit) as ending:
        call_command("elasticsearch", "start")
    assert ending.value.code == 1
    assert "ES_PORT" in capsys.readouterr().err
