"""The worker's rounds build what is missing and send what waits."""

import pytest
from elasticsearch import ConnectionError as ServerAway

from search.index.names import read_alias
from search.index.rebuild import rebuild
from search.index.sync import sync, waiting_records
from search.index.upkeep import Upkeep, reason_to_rebuild
from search.lexicon import concept_rows
from soums.models import SoumPage

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def client(client_of_few):
    return client_of_few


@pytest.fixture
def said():
    return []


@pytest.fixture
def upkeep(client, said, monkeypatch):
    monkeypatch.setattr("search.index.upkeep.reconcile", lambda: None)
    return Upkeep(client, said.append)


def test_the_first_round_builds_missing_indices(client, upkeep, said):
    assert upkeep.round()
    assert client.indices.exists_alias(name=read_alias("content"))
    assert said[0].startswith("Building")


def test_indices_of_this_design_are_left_as_they_are(client, upkeep, said):
    rebuild(client)
    assert upkeep.round()
    assert said == []


def test_a_changed_lexicon_asks_for_a_rebuild(client, monkeypatch):
    rebuild(client)
    assert reason_to_rebuild(client) == ""
    shorter = list(concept_rows())[1:]
    monkeypatch.setattr("search.index.upkeep.concept_rows", lambda: shorter)
    assert "content" in reason_to_rebuild(client)


def test_a_round_sends_what_waits(upkeep):
    upkeep.round()
    SoumPage.objects.get(code="4507").unpublish()
    assert upkeep.round()
    assert not waiting_records().exists()


def test_a_server_that_is_away_asks_for_a_pause_and_loses_nothing(upkeep, monkeypatch):
    upkeep.round()
    SoumPage.objects.get(code="4507").unpublish()

    def away(client):
        raise ServerAway("away")

    with monkeypatch.context() as patched:
        patched.setattr("search.index.upkeep.sync", away)
        assert not upkeep.round()
    assert upkeep.round()
    assert not waiting_records().exists()


def test_records_are_compared_with_pages_once_a_day(client, said, monkeypatch):
    rounds = []
    monkeypatch.setattr("search.index.upkeep.reconcile", lambda: rounds.append(1))
    upkeep = Upkeep(client, said.append)
    upkeep.round()
    upkeep.round()
    assert len(rounds) == 1


def test_records_wait_while_their_alias_is_missing(client):
    SoumPage.objects.get(code="4507").unpublish()
    result = sync(client)
    assert result.refused == 0
    assert waiting_records().exists()
