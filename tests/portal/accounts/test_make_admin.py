"""The first administrator, whose password is shown once."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from portal.accounts.models import User

pytestmark = pytest.mark.django_db


def make_admin(**options):
    said = StringIO()
    call_command("make_admin", stdout=said, **options)
    return said.getvalue()


def password_in(said):
    return re.search(r"password \(shown once\): (\S+)", said).group(1)


def test_the_first_administrator_gets_the_password_that_is_shown(client):
    password = password_in(make_admin())
    assert client.login(username="admin", password=password)
    assert client.get("/admin/").status_code == 200


def test_a_password_is_long_and_never_the_same():
    first, second = (password_in(make_admin(reset=True)) for _ in range(2))
    assert first != second
    assert len(first) >= 16


def test_a_second_call_changes_nothing_and_shows_no_password():
    password = password_in(make_admin())
    again = make_admin()
    assert "password (shown once)" not in again
    assert User.objects.get(username="admin").check_password(password)


def test_a_forgotten_password_can_be_replaced():
    make_admin()
    password = password_in(make_admin(reset=True))
    assert User.objects.get(username="admin").check_password(password)


def test_a_seeded_portal_has_no_account_until_one_is_made():
    assert not User.objects.exists()
