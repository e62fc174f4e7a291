"""Rows of the log are written behind the readers' backs, and none is forgotten."""

from queue import Queue

import pytest

from search import later
from search.later import write_later, write_waiting
from search.models import QueryLog

LONGEST_WAIT = 20


def row(text="Хонгор"):
    return QueryLog(
        text=text, language="mn", engine="database", places_found=1, content_found=0, took_ms=1
    )


@pytest.fixture
def in_a_while(settings, monkeypatch):
    """Rows wait until they are asked for; no thread takes them away."""
    settings.SEARCH_LOG_SECONDS = 3600
    monkeypatch.setattr(later, "_waiting", Queue(later.MOST_WAITING))
    monkeypatch.setattr(later, "_start_writer", lambda: None)


@pytest.mark.django_db
def test_without_a_pause_a_row_is_written_at_once():
    write_later(row())
    assert QueryLog.objects.count() == 1


@pytest.mark.django_db
def test_a_row_that_cannot_be_written_stops_nobody(caplog):
    write_later(row(text=None))
    assert "could not be written" in caplog.text


@pytest.mark.django_db
def test_rows_wait_for_one_another_and_are_written_together(in_a_while, django_assert_num_queries):
    with django_assert_num_queries(0):
        for text in ("Хонгор", "Орхон"):
            write_later(row(text))
    with django_assert_num_queries(1):
        write_waiting()
    assert set(QueryLog.objects.values_list("text", flat=True)) == {"Хонгор", "Орхон"}


@pytest.mark.django_db
def test_rows_beyond_what_may_wait_are_dropped(in_a_while):
    for _ in range(later.MOST_WAITING + 5):
        write_later(row())
    write_waiting()
    assert QueryLog.objects.count() == later.MOST_WAITING


@pytest.mark.django_db(transaction=True)
def test_a_thread_of_its_own_writes_them(settings, monkeypatch):
    settings.SEARCH_LOG_SECONDS = 0.01
    written, close_all = Queue(), later.connections.close_all
    monkeypatch.setattr(later.connections, "close_all", lambda: written.put(close_all()))
    write_later(row())
    written.get(timeout=LONGEST_WAIT)
    assert QueryLog.objects.count() == 1
