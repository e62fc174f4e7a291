"""Readers are led to a new index only when it holds everything it has to hold."""

from contextlib import contextmanager
from io import StringIO
from threading import Event, Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from search.documents import CONTENT, PLACES, analysis
from search.index import create as create_module
from search.index.create import create, current, generations
from search.index.lock import AlreadyRunning, only_rebuild
from search.index.names import read_alias, write_alias
from search.index.rebuild import Refused, rebuild
from search.index.sending import Outcome, send
from search.lexicon import concept_rows
from search.models import SearchRecord
from search.outbox import refresh_pages
from soums.models import SoumPage

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
JOBS = "section:4507:jobs:mn"


@pytest.fixture
def client(client_of_few):
    return client_of_few


def count(client, index):
    client.indices.refresh(index=read_alias(index))
    return client.count(index=read_alias(index))["count"]


def test_a_rebuild_gives_both_indices_their_four_aliases(client):
    names = rebuild(client).names
    assert {current(client, read_alias(i)) for i in (PLACES, CONTENT)} == set(names.values())
    assert {current(client, write_alias(i)) for i in (PLACES, CONTENT)} == set(names.values())


def test_a_rebuilt_index_holds_every_live_record(client):
    SearchRecord.objects.filter(uid=JOBS).update(deleted=True)
    rebuild(client)
    live = SearchRecord.objects.filter(deleted=False)
    assert count(client, PLACES) == live.filter(kind="place").count()
    assert count(client, CONTENT) == live.exclude(kind="place").count()


def test_the_generation_before_the_last_is_kept_for_a_way_back(client):
    _, second, third = (rebuild(client).names[CONTENT] for _ in range(3))
    assert generations(client, CONTENT) == [second, third]


def test_a_missing_record_keeps_readers_on_the_old_index(client, monkeypatch):
    old = rebuild(client).names

    def forgets_one(client, records, target, *, to_alias):
        return send(client, [r for r in records if r.uid != JOBS], target, to_alias=to_alias)

    monkeypatch.setattr("search.index.rebuild.send", forgets_one)
    with pytest.raises(Refused) as refused:
        rebuild(client)
    assert "section/mn" in str(refused.value)
    assert current(client, read_alias(CONTENT)) == old[CONTENT]
    assert generations(client, CONTENT) == [old[CONTENT]]


def test_a_stale_record_keeps_readers_on_the_old_index(client, monkeypatch):
    old = rebuild(client).names

    def sends_old_ones(client, records, target, *, to_alias):
        for record in records:
            record.version -= 1
        return send(client, records, target, to_alias=to_alias)

    monkeypatch.setattr("search.index.rebuild.send", sends_old_ones)
    with pytest.raises(Refused):
        rebuild(client)
    assert current(client, read_alias(CONTENT)) == old[CONTENT]


def test_a_record_that_the_index_refuses_is_named(client):
    SearchRecord.objects.filter(uid=JOBS).update(document={"unknown_field": 1})
    with pytest.raises(Refused, match=JOBS):
        rebuild(client)
    assert current(client, read_alias(CONTENT)) is None


def test_a_failed_rebuild_ends_the_command_with_an_error_that_names_the_row(client):
    old = rebuild(client).names
    SearchRecord.objects.filter(uid=JOBS).update(document={"unknown_field": 1})
    with pytest.raises(CommandError, match=JOBS):
        call_command("search_rebuild", "--trust-records", stdout=StringIO())
    assert {index: current(client, read_alias(index)) for index in old} == old


def test_what_changes_during_a_rebuild_is_in_the_new_index(client, monkeypatch):
    khongor = SoumPage.objects.get(code="4507")
    changed = []

    def changes_meanwhile(*args, **kwargs):
        if not changed:
            SoumPage.objects.filter(pk=khongor.pk).update(title_mn="Хонгор хот")
            changed.extend(refresh_pages([khongor.pk]).changed)
        return send(*args, **kwargs)

    monkeypatch.setattr("search.index.rebuild.send", changes_meanwhile)
    rebuild(client)
    title = client.get(index=read_alias(CONTENT), id=JOBS)["_source"]["title"]
    assert changed
    assert title == "Хонгор хот · Ажил"


def test_what_is_withdrawn_between_check_and_swap_is_not_in_the_new_index(client, monkeypatch):
    khongor = SoumPage.objects.get(code="4507")

    def withdraws_first(*args):
        khongor.unpublish()
        create_module.swap(*args)

    monkeypatch.setattr("search.index.rebuild.swap", withdraws_first)
    rebuild(client)
    client.indices.refresh(index=read_alias(CONTENT))
    assert not client.exists(index=read_alias(CONTENT), id=JOBS)


def test_searches_are_answered_all_through_a_rebuild(client, monkeypatch):
    rebuild(client)
    full = count(client, CONTENT)
    counts = []

    def searches_meanwhile(*args, **kwargs):
        counts.append(count(client, CONTENT))
        return send(*args, **kwargs)

    monkeypatch.setattr("search.index.rebuild.send", searches_meanwhile)
    rebuild(client)
    assert set(counts) == {full}


def test_a_busy_server_ends_the_rebuild_without_a_swap(client, monkeypatch):
    monkeypatch.setattr(
        "search.index.rebuild.send", lambda client, records, *_, **__: Outcome(again=records)
    )
    with pytest.raises(Refused, match="busy"):
        rebuild(client)


def test_only_one_rebuild_runs_at_a_time(client):
    with lock_held_elsewhere(), pytest.raises(AlreadyRunning):
        rebuild(client)


@contextmanager
def lock_held_elsewhere():
    """The lock of rebuilds, held by a thread with a connection of its own."""
    held, release = Event(), Event()

    def hold():
        with only_rebuild():
            held.set()
            release.wait()
        connection.close()

    holder = Thread(target=hold)
    holder.start()
    held.wait()
    yield
    release.set()
    holder.join()


def test_no_rule_of_the_lexicon_is_refused_and_a_wrong_order_of_filters_is(client, monkeypatch):
    create(client, CONTENT, list(concept_rows()))
    right = analysis.content_analysis

    def wrong_order(*args):
        settings = right(*args)
        settings["analyzer"]["mn_search"]["filter"] = ["lowercase", "en_min", "mn_all", "syn"]
        return settings

    monkeypatch.setattr("search.documents.analysis.content_analysis", wrong_order)
    with pytest.raises(Exception, match="synonym"):
        create(client, CONTENT, list(concept_rows()))
