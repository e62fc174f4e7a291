"""Digests: news of public pages only, in the follower's language, with a way out in one click."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.translation import override

from search.follow.digest import SomeNotSent, send_due
from search.follow.links import leave_path
from search.follow.subscribing import newest_version
from search.models import Follow
from soums.models import PlacePage
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


@pytest.fixture
def khongor():
    return PlacePage.objects.get(code="4507").specific


def follower(language="mn", days=8, **fields):
    follow = Follow.objects.create(
        email="bat@example.mn", language=language, seen_version=newest_version(), **fields
    )
    looked_at = timezone.now() - timedelta(days=days)
    Follow.objects.filter(pk=follow.pk).update(looked_at=looked_at)
    return follow


def change(page):
    with override("mn"):
        page.portrait_mn = f"{page.portrait_mn} Шинэ."
        page.portrait_en = f"{page.portrait_en} New."
        for section in ("housing_mn", "housing_en"):
            setattr(page, section, [("paragraph", "<p>Шинэ түрээсийн байр. New flats.</p>")])
        page.save_revision().publish()


@BOTH
def test_a_changed_section_is_told_to_the_follower_of_its_soum(khongor, language):
    follower(language, place=khongor)
    change(khongor)
    assert send_due() == "1 digests sent"
    body = mail.outbox[0].body
    assert f"/{language}/darkhan-uul/khongor/housing/" in body


def test_the_same_news_is_told_once(khongor):
    follower(place=khongor)
    change(khongor)
    send_due()
    Follow.objects.update(looked_at=timezone.now() - timedelta(days=8))
    assert send_due() == "0 digests sent"


def test_nothing_new_sends_nothing(khongor):
    follower(place=khongor)
    assert send_due() == "0 digests sent"
    assert not mail.outbox


def test_nobody_is_told_before_the_rhythm_allows(khongor):
    follower(place=khongor, days=6)
    change(khongor)
    assert send_due() == "0 digests sent"


def test_a_draft_is_no_news(khongor):
    follower(place=khongor)
    khongor.portrait_mn = "Ноорог"
    khongor.save_revision()
    assert send_due() == "0 digests sent"


def test_a_search_is_told_of_what_it_finds(khongor):
    follower("mn", query="хонгор орон сууц")
    change(khongor)
    assert send_due() == "1 digests sent"
    assert "/mn/darkhan-uul/khongor/housing/" in mail.outbox[0].body


def test_every_digest_can_be_left_in_one_click_without_a_page(client, khongor):
    follower(place=khongor)
    change(khongor)
    send_due()
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = "/" + headers["List-Unsubscribe"].strip("<>").split("/", 3)[3]
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not Follow.objects.exists()


@BOTH
def test_a_person_leaves_with_a_button_and_the_address_is_gone(client, khongor, language):
    path = leave_path(follower(language, place=khongor))
    assert client.get(path).status_code == 200
    assert Follow.objects.exists()
    client.post(path)
    assert not Follow.objects.exists()
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("token", ["x", "WzEsImEiXQ:1:abc", "ө"])
def test_an_altered_link_ends_nothing(client, khongor, token):
    follower(place=khongor)
    client.post(f"/mn/follow/leave/{token}/")
    assert Follow.objects.exists()


def test_a_mail_that_cannot_be_sent_is_tried_again_and_fails_the_job(khongor, settings):
    follower(place=khongor)
    change(khongor)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    with pytest.raises(SomeNotSent):
        send_due()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send_due() == "1 digests sent"
