"""People of the administration, and how they sign in."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.test import Client

from portal.accounts.models import User

PASSWORD = "тэмээ унасан хүн 27"
SIGN_IN = "/admin/login/"


def sign_in(client, name, password=PASSWORD, **more):
    return client.post(SIGN_IN, {"login": name, "password": password}, **more)


def is_inside(client):
    return client.get("/admin/").status_code == 200


@pytest.fixture
def editors(db):
    group = Group.objects.create(name="test-editors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


@pytest.fixture
def editor(editors):
    user = User.objects.create_user("bold", "bold@example.mn", PASSWORD)
    user.groups.add(editors)
    return user


@pytest.fixture
def chief(db):
    return User.objects.create_superuser("chief", "chief@example.mn", PASSWORD)


@pytest.fixture
def chief_client(chief):
    client = Client()
    client.force_login(chief)
    return client


@pytest.fixture
def post(db):
    """Mails sent in this test."""
    mail.outbox.clear()
    return mail.outbox
