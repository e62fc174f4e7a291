"""Following: nothing is stored before the owner of the address says so, and links work once."""

import pytest
from django.apps import apps
from django.core import mail
from django.test import override_settings

from search.models import Follow
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


def stored_texts():
    """All text of all rows of all tables that could hold an address."""
    for model in apps.get_models():
        if model._meta.app_label in ("search", "guides", "ops", "django_tasks_database"):
            yield from (str(row) for row in model._default_manager.values_list())


@BOTH
def test_the_form_of_a_place_names_it(client, language):
    page = client.get(f"/{language}/follow/?place=4507")
    assert {"mn": "Хонгор, Дархан-Уул", "en": "Khongor, Darkhan-Uul"}[language] in page.text
    assert "no-store" in page["Cache-Control"]
    assert not page.cookies


@BOTH
def test_a_right_form_sends_a_mail_and_stores_no_address(sign_up, language):
    answer = sign_up(language=language, place="4507")
    assert answer.status_code == 200
    assert mail.outbox[0].to == ["bat@example.mn"]
    assert {"mn": "Хонгор", "en": "Khongor"}[language] in mail.outbox[0].subject
    assert not [text for text in stored_texts() if "bat@example.mn" in text]


@BOTH
def test_the_link_asks_once_more_and_its_button_begins_the_news(client, sign_up, link, language):
    sign_up(language=language, q="хонгор ажил")
    assert client.get(link()).status_code == 200
    assert not Follow.objects.exists()
    assert client.post(link()).status_code == 200
    follow = Follow.objects.get()
    assert (follow.email, follow.query, follow.language) == (
        "bat@example.mn",
        "хонгор ажил",
        language,
    )


def test_a_replayed_link_does_nothing_even_after_leaving(client, sign_up, link):
    sign_up(place="4507")
    client.post(link())
    Follow.objects.all().delete()
    assert client.post(link()).status_code == 410
    assert client.get(link()).status_code == 410
    assert not Follow.objects.exists()


def test_an_altered_link_does_nothing(client, sign_up, link):
    sign_up(place="4507")
    altered = link()[:-10] + "AAAAAAAAA/"
    assert client.post(altered).status_code == 410
    assert not Follow.objects.exists()


def test_a_link_of_another_portal_does_nothing(client, sign_up, link):
    with override_settings(SECRET_KEY="another" * 10):
        sign_up(place="4507")
        path = link()
    assert client.post(path).status_code == 410


def test_following_the_same_twice_keeps_one_row(client, sign_up, link):
    for rhythm in ("weekly", "daily"):
        sign_up(place="4507", rhythm=rhythm)
        client.post(link())
    assert Follow.objects.get().rhythm == "daily"


@pytest.mark.parametrize(
    "fields",
    [
        {"email": "no address", "place": "4507"},
        {"email": "", "place": "4507"},
        {"place": "9999"},
        {},
        {"place": "4507", "rhythm": "hourly"},
        {"email": "a@b.mn\nBcc: c@d.mn", "place": "4507"},
    ],
)
def test_a_wrong_form_is_shown_again_with_its_errors(sign_up, fields):
    answer = sign_up(**fields)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert not mail.outbox


def test_a_machine_that_fills_every_field_gets_thanks_and_no_mail(sign_up):
    assert sign_up(place="4507", website="x").status_code == 200
    assert not mail.outbox


def test_a_form_from_another_site_is_refused(client):
    data = {"email": "bat@example.mn", "place": "4507", "rhythm": "weekly"}
    answer = client.post("/mn/follow/", data, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert not mail.outbox


def test_of_a_hundred_forms_in_a_minute_from_one_network_only_the_first_send_mail(sign_up):
    answers = [sign_up(f"b{number}@example.mn", place="4507") for number in range(100)]
    assert [answer.status_code for answer in answers[5:]] == [429] * 95
    assert len(mail.outbox) == 5


def test_one_address_is_not_flooded_from_many_networks(client):
    for number in range(20):
        data = {"email": "bat@example.mn", "place": "4507", "rhythm": "weekly"}
        client.post("/mn/follow/", data, REMOTE_ADDR=f"10.0.0.{number}")
    assert len(mail.outbox) == 3


def test_a_mail_server_that_is_away_is_told(sign_up, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    answer = sign_up(place="4507")
    assert answer.status_code == 503
    assert 'role="alert"' in answer.text
