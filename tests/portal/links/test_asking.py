"""How servers are asked, and what their answers mean."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from portal.links.asking import Asker, seconds_to_wait
from portal.links.models import Link
from portal.links.pacing import Pacer
from portal.links.verdict import Finding
from tests.portal.links.servers import MadeUpInternet, serving

Kind, Reason = Finding.Kind, Link.Reason
PAGE = "http://site.example/page"


def test_an_address_that_answers_is_asked_once_with_head(asker, server):
    server.answers["site.example/page"] = (200, {})
    assert asker.look_up(PAGE).kind is Kind.ANSWERS
    assert server.asked == [("HEAD", "site.example", "/page")]


def test_who_asks_says_so_and_where_to_complain(asker, server, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://nutag.example"
    asker.look_up(PAGE)
    assert set(server.agents) == {"Nutag-link-check/1.0 (+https://nutag.example/)"}


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_a_server_that_does_not_like_head_is_asked_with_get(asker, server, status):
    server.answers["site.example/page"] = {"HEAD": (status, {}), "GET": (200, {})}
    assert asker.look_up(PAGE).kind is Kind.ANSWERS
    assert [method for method, *_ in server.asked] == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (404, Kind.GONE),
        (410, Kind.GONE),
        (401, Kind.DENIED),
        (403, Kind.DENIED),
        (429, Kind.DENIED),
        (500, Kind.TROUBLE),
        (503, Kind.TROUBLE),
    ],
)
def test_a_status_weighs_as_much_as_it_proves(asker, server, status, kind):
    server.answers["site.example/page"] = (status, {})
    finding = asker.look_up(PAGE)
    assert (finding.kind, finding.status) == (kind, status)


def test_a_page_in_cyrillic_is_asked_for_in_ascii(asker, server):
    asker.look_up("http://сайт.мн/хуудас?а=б")
    assert {host for _method, host, _path in server.asked} == {"xn--80aswg.xn--l1ac"}
    assert all(path.isascii() for _method, _host, path in server.asked)


def test_what_moved_for_good_is_followed_to_its_last_permanent_address(asker, server):
    server.answers |= {
        "site.example/page": (301, {"Location": "/new"}),
        "site.example/new": (308, {"Location": "http://other.example/"}),
        "other.example/": (302, {"Location": "/today"}),
        "other.example/today": (200, {}),
    }
    finding = asker.look_up(PAGE)
    assert (finding.kind, finding.moved_to) == (Kind.MOVED, "http://other.example/")


def test_a_passing_redirection_is_no_move(asker, server):
    server.answers |= {
        "site.example/page": (302, {"Location": "/new"}),
        "site.example/new": (301, {"Location": "/newer"}),
        "site.example/newer": (200, {}),
    }
    assert asker.look_up(PAGE) == Finding(Kind.ANSWERS, status=200)


def test_what_moved_to_nowhere_is_gone(asker, server):
    server.answers["site.example/page"] = (301, {"Location": "/nowhere"})
    assert asker.look_up(PAGE).kind is Kind.GONE


def test_after_five_redirections_nobody_follows_any_more(asker, server):
    server.answers |= {
        f"site.example/{step}": (302, {"Location": f"/{step + 1}"}) for step in range(9)
    }
    assert asker.look_up("http://site.example/0").reason == Reason.REDIRECTS
    assert len(server.asked) == 6


def test_a_host_that_is_not_there_and_one_that_takes_no_connection_are_gone(asker, internet):
    internet.names["nowhere.example"] = []
    assert asker.look_up("http://nowhere.example/") == Finding(Kind.GONE, Reason.NO_HOST)
    with serving() as closed:
        internet.port = closed.server_address[1]
    assert asker.look_up(PAGE) == Finding(Kind.GONE, Reason.CLOSED)


def test_a_server_that_never_answers_is_left_after_the_limit(internet, server):
    server.answers["site.example/page"] = (None, {})
    finding = Asker(internet, Pacer(pause=0), seconds=0.2).look_up(PAGE)
    assert finding == Finding(Kind.TROUBLE, Reason.SLOW)


def test_an_answer_that_drips_is_cut_off_at_the_limit(internet, server, monkeypatch):
    """Each byte comes in time, all of them never would."""
    handler = server.RequestHandlerClass

    def drip(self):
        while not self.server.released.wait(0.02):
            self.wfile.write(b"x")

    monkeypatch.setattr(handler, "answer", drip)
    finding = Asker(internet, Pacer(pause=0), seconds=0.3).look_up(PAGE)
    assert finding == Finding(Kind.TROUBLE, Reason.SLOW)


def test_what_is_no_http_is_no_answer(internet, server, asker, monkeypatch):
    handler = server.RequestHandlerClass
    monkeypatch.setattr(handler, "answer", lambda self: self.wfile.write(b"220 mail ready\r\n"))
    assert asker.look_up(PAGE) == Finding(Kind.TROUBLE, Reason.GARBLED)


def test_a_certificate_is_checked_against_the_name_and_not_the_address(certificate):
    with serving(certificate) as server:
        server.answers["site.example/"] = (200, {})
        asker = Asker(MadeUpInternet(server, trusted=str(certificate)), Pacer(pause=0))
        assert asker.look_up("https://site.example/").kind is Kind.ANSWERS
        other = asker.look_up("https://other.example/")
        assert other == Finding(Kind.TROUBLE, Reason.CERTIFICATE)


def test_a_certificate_that_nobody_vouches_for_is_not_taken(certificate):
    with serving(certificate) as server:
        asker = Asker(MadeUpInternet(server), Pacer(pause=0))
        assert asker.look_up("https://site.example/").reason == Reason.CERTIFICATE
        assert server.asked == []


def test_two_requests_to_a_host_have_a_pause_between_them(asker, server, clock):
    server.answers |= {"site.example/page": (200, {}), "other.example/": (200, {})}
    asker.look_up(PAGE)
    asker.look_up("http://other.example/")
    assert clock.waits == []
    clock.now += 0.5
    asker.look_up(PAGE)
    assert clock.waits == [1.5]


def test_redirections_and_second_tries_pause_as_well(asker, server, clock):
    server.answers |= {
        "site.example/page": (302, {"Location": "/new"}),
        "site.example/new": {"HEAD": (405, {}), "GET": (200, {})},
    }
    asker.look_up(PAGE)
    assert clock.waits == [2.0, 2.0]


def test_a_wait_is_read_as_seconds_or_as_a_date():
    later = timezone.now() + timedelta(hours=1)
    assert seconds_to_wait("120") == 120
    assert 3500 < seconds_to_wait(format_datetime(later)) <= 3600
    assert [seconds_to_wait(text) for text in ("", "soon", "-5")] == [0, 0, 0]


def test_a_server_that_asks_for_a_wait_gets_no_second_request(asker, server):
    server.answers["site.example/page"] = (503, {"Retry-After": "600"})
    assert asker.look_up(PAGE).retry_after == 600
    assert len(server.asked) == 1


def test_an_address_with_all_its_redirections_has_a_limit_of_its_own(internet, server, clock):
    server.answers |= {
        f"site.example/{step}": (302, {"Location": f"/{step + 1}"}) for step in range(9)
    }
    asker = Asker(internet, Pacer(clock=clock, sleep=clock.sleep), total=3)
    assert asker.look_up("http://site.example/0").reason == Reason.SLOW
    assert len(server.asked) == 2
