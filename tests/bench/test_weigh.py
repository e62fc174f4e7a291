"""The benchmark counts what readers see, by the same rule for every way of searching."""

import pytest

from tests.bench.load import Times
from tests.bench.queries import Query, public_queries
from tests.bench.weigh import Answered, Page, Verdict, scores

pytestmark = pytest.mark.django_db
JOBS_IN_KHUVSGUL = Query("", "mn", frozenset({"Хөвсгөл"}), frozenset(), frozenset({"jobs"}))


def page(topic, aimag):
    return Page(frozenset({topic}), frozenset({aimag}))


def test_place_and_topic_are_right_where_both_are_shown():
    verdict = Verdict.of(JOBS_IN_KHUVSGUL, Answered(["67"], [page("jobs", "67")]))
    assert (verdict.place, verdict.topic, verdict.both) == (True, True, True)


def test_a_page_of_another_place_is_no_answer():
    verdict = Verdict.of(JOBS_IN_KHUVSGUL, Answered(["67"], [page("jobs", "45")]))
    assert (verdict.place, verdict.topic, verdict.both) == (True, False, False)


def test_what_comes_too_late_does_not_count():
    places, pages = ["45"] * 3 + ["67"], [page("jobs", "45")] * 5 + [page("jobs", "67")]
    verdict = Verdict.of(JOBS_IN_KHUVSGUL, Answered(places, pages))
    assert (verdict.place, verdict.topic) == (False, False)


def test_what_is_not_expected_is_not_counted():
    topic_alone = Query("", "mn", frozenset(), frozenset(), frozenset({"jobs"}))
    verdict = Verdict.of(topic_alone, Answered([], [page("jobs", "45")]))
    assert scores([verdict]) == {"place": [0, 0], "topic": [1, 1], "both": [1, 1]}


def test_the_public_queries_stand_in_the_repository():
    queries = public_queries()
    assert len(queries) == 40
    assert {query.script for query in queries} >= {"mn", "mn-nooumlaut", "latin-chat", "en"}


def test_shares_of_times():
    times = Times()
    times.all = [float(number) for number in range(101)]
    assert times.summary() == {"p50": 50, "p95": 95, "answers": 101}
