"""A run: who is asked in which order, for how long, and what is written down."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from portal.home.models import TextPage
from portal.links import run as running
from portal.links.asking import Asker
from portal.links.gathering import Use, keep
from portal.links.models import Link
from portal.links.run import NoNetworkError, check, check_due, due, record
from portal.links.verdict import Finding

pytestmark = pytest.mark.django_db
State = Link.State


@pytest.fixture
def links():
    """Makes links of a page, in order."""

    def make(*addresses):
        page = TextPage.objects.first()
        keep([Use(address, page) for address in addresses])
        return [Link.objects.get(address=address) for address in addresses]

    return make


def state_of(address):
    return Link.objects.get(address=address).state


def test_hosts_take_turns_and_one_host_waits_between_two_requests(asker, server, clock, links):
    made = links("http://a.example/1", "http://a.example/2", "http://a.example/3")
    made += links("http://a.example/1", "http://b.example/1")[1:]
    server.answers |= {f"{one.address[7:]}": (200, {}) for one in made}
    check(made, seconds=1000, asker=asker, clock=clock)
    assert [host + path for _method, host, path in server.asked] == [
        "a.example/1",
        "b.example/1",
        "a.example/2",
        "a.example/3",
    ]
    assert clock.waits == [2.0, 2.0]


def test_what_was_found_is_kept_with_the_day_since_when_it_is_so(asker, server, links):
    good, gone = links("http://a.example/good", "http://a.example/gone")
    server.answers["a.example/good"] = (200, {})
    summary = check([good, gone], seconds=60, asker=asker)
    assert summary.states == {"ok": 1, "unsure": 1}
    kept = Link.objects.get(pk=gone.pk)
    assert (kept.state, kept.status, kept.reason) == (State.UNSURE, 404, "status")
    assert kept.since == kept.last_tried
    assert kept.failing_since == timezone.localdate()


def test_a_link_is_broken_after_failures_on_two_days_and_keeps_since_when(links):
    (link,) = links("http://a.example/")
    gone, now = Finding(Finding.Kind.GONE, "status", 404), timezone.now()
    record(link, gone, now - timedelta(days=2))
    record(link, gone, now - timedelta(days=2) + timedelta(minutes=1))
    assert state_of(link.address) == State.UNSURE
    record(link, gone, now - timedelta(days=1))
    record(link, gone, now)
    kept = Link.objects.get(pk=link.pk)
    assert (kept.state, kept.since, kept.last_tried) == (
        State.BROKEN,
        now - timedelta(days=1),
        now,
    )
    record(link, Finding(Finding.Kind.ANSWERS, status=200), now)
    assert state_of(link.address) == State.OK


def test_right_links_are_asked_weekly_doubtful_ones_daily_and_new_ones_first(links):
    now = timezone.now()
    fresh, right, doubted, late = links(*(f"http://{name}.example/" for name in "abcd"))
    right.state, right.last_tried = State.OK, now - timedelta(days=6)
    doubted.state, doubted.last_tried = State.BROKEN, now - timedelta(hours=21)
    late.state, late.last_tried = State.MOVED, now - timedelta(days=8)
    for link in (right, doubted, late):
        link.save()
    assert due(now) == [fresh, late, doubted]
    assert right in due(now + timedelta(days=2))


def test_a_run_ends_when_its_time_is_over_and_says_what_is_left(asker, server, clock, links):
    made = links("http://a.example/1", "http://a.example/2", "http://a.example/3")
    server.answers |= {f"a.example/{number}": (200, {}) for number in (1, 2, 3)}
    summary = check(made, seconds=2, asker=asker, clock=clock)
    assert (summary.asked, summary.left) == (2, 1)
    assert state_of("http://a.example/3") == State.UNTRIED


@pytest.mark.parametrize(
    ("answer", "wait"),
    [
        ((429, {}), timedelta(days=1)),
        ((503, {"Retry-After": "7200"}), timedelta(hours=2)),
        ((429, {"Retry-After": "99999999"}), timedelta(days=7)),
    ],
)
def test_a_host_that_asks_for_a_wait_is_left_alone(asker, server, links, answer, wait):
    first, second = links("http://a.example/1", "http://a.example/2")
    server.answers["a.example/1"] = answer
    summary = check([first, second], seconds=60, asker=asker)
    assert (summary.asked, summary.left) == (1, 1)
    now = timezone.now()
    assert due(now + timedelta(hours=1)) == []
    assert {link.pk for link in due(now + wait + timedelta(days=1))} == {first.pk, second.pk}


def test_without_any_network_nothing_is_learned(asker, internet, links):
    made = links(*(f"http://{name}.example/" for name in "abc"))
    internet.names |= {f"{name}.example": [] for name in "abc"}
    with pytest.raises(NoNetworkError):
        check(made, seconds=1000, asker=asker)
    assert {state_of(link.address) for link in made} == {State.UNTRIED}


def test_one_answer_proves_that_there_is_a_network(asker, internet, server, links):
    made = links(*(f"http://{name}.example/" for name in "abcd"))
    internet.names |= {f"{name}.example": [] for name in "abc"}
    server.answers["d.example/"] = (200, {})
    check(made, seconds=1000, asker=asker)
    assert [state_of(link.address) for link in made] == [State.UNSURE] * 3 + [State.OK]


def test_the_job_of_the_clock_gathers_and_says_how_many_there_are():
    said = check_due()
    number = Link.objects.count()
    assert number > 50
    assert said == f"0 of {number} links asked, {number} left for the next run"


def test_the_command_names_broken_and_moved_links(asker, server, links, monkeypatch, capsys):
    links("http://a.example/")
    monkeypatch.setattr(running, "Asker", lambda: asker)
    monkeypatch.setattr(
        "portal.links.management.commands.check_links.gather",
        lambda: [Use("http://a.example/", TextPage.objects.first())],
    )
    server.answers |= {
        "a.example/": (301, {"Location": "http://b.example/"}),
        "b.example/": (200, {}),
    }
    call_command("check_links")
    assert "moved 200 http://a.example/" in capsys.readouterr().out


def test_the_command_fails_without_a_network(internet, asker, monkeypatch):
    monkeypatch.setattr(running, "Asker", lambda: Asker(internet, asker.pacer))
    monkeypatch.setattr(internet, "resolve", lambda host, port: [])
    with pytest.raises(CommandError):
        call_command("check_links", "--all")
