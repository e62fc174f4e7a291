"""Without its server search answers from the database, soon, and finds back by itself."""

import socket

import pytest

from search.completing import complete
from search.engines.deadline import Deadline, OutOfTime
from search.question import Question
from search.service import search

pytestmark = pytest.mark.django_db


@pytest.fixture
def hanging(settings):
    """A server that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{server.getsockname()[1]}"
        settings.SEARCH_TIMEOUT = settings.SEARCH_COMPLETION_TIMEOUT = 0.2
        yield server


@pytest.fixture
def refusing(settings):
    """An address where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{probe.getsockname()[1]}"


def ask(query="Хонгор цэцэрлэг"):
    return search(Question(query, "mn"))


@pytest.mark.parametrize("server", ["hanging", "refusing"])
def test_a_server_that_is_away_leaves_the_answer_to_the_database(server, request):
    request.getfixturevalue(server)
    answer = ask()
    assert answer.engine == "database"
    assert answer.places[0].code == "4507"
    assert answer.found.hits[0].uid == "section:4507:schools:mn"


def test_a_hanging_server_is_spared_after_three_waits(hanging, monkeypatch):
    for _ in range(3):
        ask()
    monkeypatch.setattr("search.service.reading_client", nobody_is_asked)
    assert ask().engine == "database"


def nobody_is_asked():
    raise AssertionError


@pytest.mark.parametrize("server", ["hanging", "refusing"])
def test_completions_come_from_memory_and_records_without_a_server(server, request):
    request.getfixturevalue(server)
    rows = complete("ипот", "mn")
    assert rows["topics"][0]["topic"] == "housing"
    assert rows["pages"]


def test_several_requests_of_a_search_share_one_deadline():
    now = [0.0]
    deadline = Deadline(1.8, longest=1.5, clock=lambda: now[0])
    assert deadline.left() == 1.5
    now[0] = 1.5
    assert deadline.left() == pytest.approx(0.3)
    now[0] = 1.8
    with pytest.raises(OutOfTime):
        deadline.left()


def test_the_bounds_of_a_search_leave_time_for_the_database(settings):
    assert settings.SEARCH_TIMEOUT <= settings.SEARCH_DEADLINE < 2
    assert settings.SEARCH_COMPLETION_TIMEOUT <= 0.8


@pytest.mark.elasticsearch
def test_a_part_that_fails_leaves_the_answer_to_the_database(server, settings):
    settings.ELASTICSEARCH_PREFIX = "test_no_such_"
    assert ask().engine == "database"


@pytest.mark.elasticsearch
def test_search_finds_back_to_its_server(server, settings):
    url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, "http://127.0.0.1:1"
    assert ask().engine == "database"
    settings.ELASTICSEARCH_URL = url
    assert ask().engine == "elasticsearch"
