"""Wrong passwords lock an account for an address, for a time that is said."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from tests.portal.accounts.conftest import PASSWORD, is_inside, sign_in
from tests.portal.accounts.test_passwords import new_password_link

pytestmark = pytest.mark.django_db


def lock(client, name="bold", **more):
    for _ in range(5):
        answer = sign_in(client, name, "wrong", **more)
    return answer


def test_the_fifth_wrong_password_locks_and_says_until_when(client, editor):
    answer = lock(client)
    assert answer.status_code == 429
    page = answer.content.decode()
    until = timezone.localtime(timezone.now() + timedelta(minutes=15))
    assert "15 минутын дараа" in page
    assert answer.context["until"] - until < timedelta(minutes=1)
    assert "/admin/password_reset/" in page


def test_the_lock_is_said_in_english_too(client, editor):
    client.post("/admin/account/language/", {"language": "en"})
    assert "You can try again at" in lock(client).content.decode()


def test_the_right_password_does_not_get_in_during_the_lock(client, editor):
    lock(client)
    assert sign_in(client, "bold").status_code == 429
    assert not is_inside(client)


def test_trying_during_the_lock_does_not_make_it_longer(client, editor):
    lock(client)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=10))
    answer = sign_in(client, "bold", "wrong")
    assert answer.status_code == 429
    assert "5 минутын дараа" in answer.content.decode()


def test_after_the_lock_the_right_password_gets_in(client, editor):
    lock(client)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    sign_in(client, "bold")
    assert is_inside(client)


def test_name_and_address_of_one_account_count_together(client, editor):
    for name in ("bold", "bold@example.mn", "BOLD", "Bold@Example.mn"):
        sign_in(client, name, "wrong")
    assert sign_in(client, "bold", "wrong").status_code == 429
    assert sign_in(client, "bold@example.mn").status_code == 429


def test_neither_another_account_nor_another_network_is_locked(client, editor, chief):
    lock(client)
    other = Client(REMOTE_ADDR="203.0.113.9")
    sign_in(other, "bold")
    assert is_inside(other)
    sign_in(client, "chief")
    assert is_inside(client)


def test_a_header_that_no_proxy_of_ours_wrote_unlocks_nothing(client, editor):
    lock(client)
    forged = {"X-Forwarded-For": "203.0.113.9"}
    assert sign_in(client, "bold", headers=forged).status_code == 429


def test_behind_our_proxy_the_address_of_the_reader_counts(client, editor, settings):
    settings.NUTAG_TRUSTED_PROXIES = 1
    lock(client, headers={"X-Forwarded-For": "198.51.100.1, 203.0.113.5"})
    same = {"X-Forwarded-For": "192.0.2.77, 203.0.113.5"}
    assert sign_in(client, "bold", headers=same).status_code == 429
    sign_in(client, "bold", headers={"X-Forwarded-For": "203.0.113.6"})
    assert is_inside(client)


def test_a_new_password_by_mail_ends_the_lock(client, editor, post):
    lock(client)
    address = client.get(new_password_link(client, post), follow=True).redirect_chain[-1][0]
    new = f"{PASSWORD} new"
    client.post(address, {"new_password1": new, "new_password2": new})
    sign_in(client, "bold", new)
    assert is_inside(client)


def test_no_password_is_written_down(client, editor):
    sign_in(client, "bold", "my secret mistake")
    attempt = AccessAttempt.objects.get()
    assert "my secret mistake" not in f"{attempt.post_data}{attempt.get_data}"
