"""Where am I signed in: the list, and ending sessions."""

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from portal.accounts.devices import family
from tests.portal.accounts.conftest import is_inside, sign_in

pytestmark = pytest.mark.django_db
SESSIONS = "/admin/account/sessions/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) "
    "SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36"
)


@pytest.fixture
def office(editor):
    client = Client(headers={"User-Agent": FIREFOX})
    sign_in(client, "bold")
    return client


@pytest.fixture
def phone(editor):
    client = Client(headers={"User-Agent": PHONE}, REMOTE_ADDR="203.0.113.7")
    sign_in(client, "bold")
    return client


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (FIREFOX, "Firefox, Windows"),
        (PHONE, "Samsung Internet, Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18 Safari/605", "Safari, macOS"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("curl/8", ""),
    ],
)
def test_a_device_is_named_by_family_and_system(agent, said):
    assert family(agent) == said


def test_the_list_shows_device_address_and_times(office, phone):
    page = office.get(SESSIONS)
    text = page.content.decode()
    for shown in ("Firefox, Windows", "Samsung Internet, Android", "203.0.113.7"):
        assert shown in text
    assert [row["here"] for row in page.context["rows"]] == [True, False]


def test_one_session_is_ended(office, phone):
    other = next(row for row in office.get(SESSIONS).context["rows"] if not row["here"])
    office.post(SESSIONS, {"end": other["pk"]})
    assert is_inside(office)
    assert not is_inside(phone)


def test_all_others_are_ended(office, phone):
    office.post(SESSIONS)
    assert is_inside(office)
    assert not is_inside(phone)
    assert len(office.get(SESSIONS).context["rows"]) == 1


def test_nobody_sees_or_ends_the_session_of_another(office, chief):
    stranger = Client()
    sign_in(stranger, "chief")
    theirs = UserSession.objects.get(user=chief)
    assert office.post(SESSIONS, {"end": theirs.pk}).status_code == 404
    assert office.post(SESSIONS, {"end": "x"}).status_code == 302
    assert is_inside(stranger)
    assert len(office.get(SESSIONS).context["rows"]) == 1


def test_a_visit_is_remembered(office):
    before = UserSession.objects.get().last_seen_at
    cache.clear()
    office.get("/admin/")
    assert UserSession.objects.get().last_seen_at > before


def test_a_new_password_ends_the_other_sessions(office, phone, editor):
    editor.set_password("something else 44")
    editor.save()
    assert not is_inside(office)
    assert not is_inside(phone)
