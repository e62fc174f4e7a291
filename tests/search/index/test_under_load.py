"""Readers who search while the indices are rebuilt notice nothing."""

from contextlib import contextmanager
from threading import Barrier, Event, Thread

import pytest
from django.db import connections

from search.index.rebuild import rebuild
from search.question import Question
from search.service import search

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]
JOBS = "/mn/darkhan-uul/khongor/jobs/"
READERS = 3


@contextmanager
def readers_searching(answers):
    """Readers who search without a pause, from before the body runs until after it."""
    stop, all_have_searched = Event(), Barrier(READERS + 1)

    def read():
        try:
            answers.append(search(Question("Хонгор ажил", "mn")))
            all_have_searched.wait()
            while not stop.is_set():
                answers.append(search(Question("Хонгор ажил", "mn")))
        finally:
            connections.close_all()

    readers = [Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    all_have_searched.wait(timeout=60)
    try:
        yield
    finally:
        stop.set()
        for reader in readers:
            reader.join()


def test_no_search_fails_and_nothing_is_missing_while_the_indices_are_rebuilt(
    client_of_few, settings
):
    settings.SEARCH_TIMEOUT = settings.SEARCH_DEADLINE = 20.0
    rebuild(client_of_few)
    answers = []
    with readers_searching(answers):
        before = len(answers)
        rebuild(client_of_few)
        rebuild(client_of_few)
        during = len(answers) - before
    assert during > READERS
    assert {answer.engine for answer in answers} == {"elasticsearch"}
    assert all("4507" in answer.found.place_codes for answer in answers)
    assert all(JOBS in {hit.url for hit in answer.found.hits} for answer in answers)
    assert len({answer.found.total for answer in answers}) == 1
