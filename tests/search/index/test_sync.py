"""The worker brings records into the index, in any order of events, and loses nothing."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from elasticsearch import ConnectionError as ServerAway

from search.index.names import write_alias
from search.index.rebuild import rebuild
from search.index.sending import send
from search.index.sync import refusals, sync, sync_batch, waiting_records
from search.models import SearchRecord
from search.outbox import refresh_pages
from soums.models import SoumPage

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
JOBS = "section:4507:jobs:mn"


@pytest.fixture
def khongor():
    return SoumPage.objects.get(code="4507")


@pytest.fixture
def client(client_of_few):
    rebuild(client_of_few)
    return client_of_few


def indexed(client, uid):
    answer = client.options(ignore_status=404).get(index=write_alias("content"), id=uid)
    return answer.get("_source")


def changed_record(version):
    record = SearchRecord.objects.get(uid=JOBS)
    record.version = version
    return record


def test_nothing_waits_after_a_rebuild(client):
    assert not waiting_records().exists()
    assert sync(client).sent == 0


def test_a_change_reaches_the_index(client, khongor):
    khongor.title_mn = "Хонгор хот"
    khongor.save()
    refresh_pages([khongor.pk])
    sync(client)
    assert indexed(client, JOBS)["title"] == "Хонгор хот · Ажил"
    assert not waiting_records().exists()


def test_an_unpublished_page_leaves_the_index(client, khongor):
    khongor.unpublish()
    sync(client)
    assert indexed(client, JOBS) is None


def test_a_page_published_again_returns_to_the_index(client, khongor):
    khongor.unpublish()
    sync(client)
    khongor.save_revision().publish()
    sync(client)
    assert indexed(client, JOBS)


def test_an_older_version_does_not_replace_a_newer_one(client):
    newest = SearchRecord.objects.get(uid=JOBS).version
    target = write_alias("content")
    send(client, [changed_record(newest + 2)], target, to_alias=True)
    outcome = send(client, [changed_record(newest + 1)], target, to_alias=True)
    assert outcome.done
    assert indexed(client, JOBS)["record_version"] == newest + 2


def test_a_late_write_does_not_bring_back_what_was_withdrawn(client):
    newest = SearchRecord.objects.get(uid=JOBS).version
    target = write_alias("content")
    withdrawn = changed_record(newest + 2)
    withdrawn.deleted = True
    send(client, [withdrawn], target, to_alias=True)
    send(client, [changed_record(newest + 1)], target, to_alias=True)
    assert indexed(client, JOBS) is None


def test_withdrawing_what_was_never_there_is_done(client):
    record = SearchRecord(uid="never", kind="guide", version=1, deleted=True, document={})
    assert send(client, [record], write_alias("content"), to_alias=True).done == [record]


def test_a_refused_record_is_named_with_its_reason_and_not_sent_again(client):
    SearchRecord.objects.filter(uid=JOBS).update(
        document={"unknown_field": 1}, version=10**9, indexed_version=0
    )
    assert sync(client).refused == 1
    assert "strict_dynamic_mapping" in SearchRecord.objects.get(uid=JOBS).failed_reason
    assert sync(client).refused == 0


def test_the_command_ends_with_an_error_that_names_the_refused_row(client):
    SearchRecord.objects.filter(uid=JOBS).update(
        document={"unknown_field": 1}, version=10**9, indexed_version=0
    )
    with pytest.raises(CommandError, match=f"{JOBS}: strict_dynamic_mapping"):
        call_command("search_sync", stdout=StringIO())


def test_many_refused_rows_are_counted_beyond_the_first(client, monkeypatch):
    monkeypatch.setattr("search.index.sync.MOST_NAMED", 2)
    SearchRecord.objects.update(failed_reason="broken")
    *named, more = refusals()
    assert len(named) == 2
    assert more == f"and {SearchRecord.objects.count() - 2} more"


def test_the_next_change_of_a_refused_record_is_sent(client, khongor):
    SearchRecord.objects.filter(uid=JOBS).update(failed_reason="broken", fingerprint="")
    refresh_pages([khongor.pk])
    assert sync(client).sent == 1
    assert SearchRecord.objects.get(uid=JOBS).failed_reason == ""


def test_a_killed_worker_loses_nothing(client, khongor, monkeypatch):
    khongor.unpublish()
    waiting = waiting_records().count()

    def dies(*args, **kwargs):
        raise ServerAway("killed")

    with monkeypatch.context() as patched, pytest.raises(ServerAway):
        patched.setattr("search.index.sync.send", dies)
        sync(client)
    assert waiting_records().count() == waiting
    assert sync(client).sent == waiting


def test_a_busy_server_is_asked_again_later(client, khongor, monkeypatch):
    khongor.unpublish()
    busy = {"items": [{"delete": {"status": 429}}] * waiting_records().count()}
    with monkeypatch.context() as patched:
        patched.setattr(client, "bulk", lambda **body: {"items": busy["items"][: len_of(body)]})
        assert sync(client).sent == 0
    assert sync(client).sent == len(busy["items"])


def len_of(body):
    return len(body["operations"])


def test_a_record_written_while_it_is_sent_is_sent_again(client, khongor, monkeypatch):
    khongor.unpublish()

    def writes_meanwhile(*args, **kwargs):
        outcome = send(*args, **kwargs)
        SearchRecord.objects.filter(uid=JOBS).update(version=10**9)
        return outcome

    monkeypatch.setattr("search.index.sync.send", writes_meanwhile)
    monkeypatch.setattr("search.index.sync.BATCH", 1000)

    sync_batch(client)
    assert waiting_records().filter(uid=JOBS).exists()
