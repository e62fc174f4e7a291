"""The health check names what is wrong, and the readiness check keeps nobody waiting."""

import socket
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from search.health import answers, faults
from search.index.analysis_checks import CHECKS, analysis_faults
from search.index.client import writing_client
from search.index.create import create
from search.index.names import read_alias, write_alias
from search.index.rebuild import rebuild
from search.lexicon import concept_rows
from search.models import SearchRecord

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def client(client_of_few):
    return client_of_few


def test_all_is_well_after_a_rebuild(client):
    rebuild(client)
    assert list(faults(client)) == []
    assert answers()


def test_an_index_without_aliases_is_not_well(client):
    assert any("search_rebuild" in fault for fault in faults(client))
    assert not answers()


def test_a_document_too_few_is_named(client):
    rebuild(client)
    client.delete(index=write_alias("content"), id="section:4507:jobs:mn", refresh=True)
    assert any(fault.startswith("content:") for fault in faults(client))


def test_refused_records_are_counted_and_named(client):
    rebuild(client)
    SearchRecord.objects.filter(uid="place:4507").update(failed_reason="broken")
    (fault,) = faults(client)
    assert "refused 1 records" in fault
    assert "place:4507: broken" in fault


def test_a_record_that_waits_too_long_is_named(client):
    rebuild(client)
    SearchRecord.objects.filter(uid="place:4507").update(
        indexed_version=0, changed_at="2026-01-01T00:00:00Z"
    )
    assert any("waiting for the index since 2026-01-01" in fault for fault in faults(client))


@pytest.mark.parametrize("check", CHECKS, ids=[check.reason for check in CHECKS])
def test_the_server_takes_words_apart_as_it_must(server, check):
    found = list(analysis_faults(writing_client(), read_alias("content")))
    assert not any(check.text in fault for fault in found)


def test_missing_synonyms_are_noticed(client):
    name = create(client, "content", list(concept_rows())[1:2])
    assert any("synonyms" in fault for fault in analysis_faults(client, name))


def test_a_server_that_refuses_is_a_fault_of_its_own(settings):
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{unused_port()}"
    with pytest.raises(CommandError, match="does not answer"):
        call_command("search_health", stdout=StringIO())
    assert not answers()


def test_an_unset_server_is_not_asked(settings):
    settings.ELASTICSEARCH_URL = ""
    assert not answers()


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
