"""When an address counts as broken: never for one bad day."""

from datetime import date, timedelta

import pytest

from portal.links.models import Link
from portal.links.verdict import Finding, Standing, after, judged_answer

State, Reason = Link.State, Link.Reason
MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)


def states(status, days):
    """The state after each of some days on which a server gave the same answer."""
    since, found = None, []
    for day in days:
        standing = after(since, judged_answer(status, 0, ""), MONDAY + timedelta(days=day))
        since = standing.failing_since
        found.append(standing.state)
    return found


@pytest.mark.parametrize("status", [404, 410, 400])
def test_what_is_gone_is_broken_on_the_second_day(status):
    assert states(status, [0, 0, 0]) == [State.UNSURE] * 3
    assert states(status, [0, 1]) == [State.UNSURE, State.BROKEN]


@pytest.mark.parametrize("reason", [Reason.NO_HOST, Reason.CLOSED])
def test_a_host_that_is_away_is_broken_on_the_second_day(reason):
    finding = Finding.without_answer(reason)
    assert after(None, finding, MONDAY) == Standing(State.UNSURE, reason, failing_since=MONDAY)
    assert after(MONDAY, finding, TUESDAY).state == State.BROKEN


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_in_trouble_is_broken_after_two_weeks_only(status):
    assert states(status, [0, 1, 13, 14]) == [State.UNSURE] * 3 + [State.BROKEN]


@pytest.mark.parametrize("reason", [Reason.SLOW, Reason.CERTIFICATE, Reason.GARBLED])
def test_silence_is_broken_after_two_weeks_only(reason):
    finding = Finding.without_answer(reason)
    assert after(MONDAY, finding, MONDAY + timedelta(days=13)).state == State.UNSURE
    assert after(MONDAY, finding, MONDAY + timedelta(days=14)).state == State.BROKEN


@pytest.mark.parametrize("status", [401, 403, 429, 451])
def test_what_is_denied_to_machines_is_never_broken(status):
    assert set(states(status, range(0, 60, 7))) == {State.UNSURE}


def test_a_success_ends_all_doubt():
    standing = after(MONDAY, judged_answer(200, 0, ""), TUESDAY)
    assert standing == Standing(State.OK, status=200)
    assert after(standing.failing_since, judged_answer(404, 0, ""), TUESDAY).state == State.UNSURE


def test_a_move_keeps_the_new_address():
    standing = after(None, judged_answer(200, 0, "https://new.example/"), MONDAY)
    assert (standing.state, standing.moved_to) == (State.MOVED, "https://new.example/")


def test_what_may_not_be_asked_is_refused_with_its_reason():
    finding = Finding(Finding.Kind.REFUSED, Reason.INTERNAL)
    assert after(None, finding, MONDAY) == Standing(State.REFUSED, Reason.INTERNAL)
