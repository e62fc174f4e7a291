"""Followers, and what happens on the places they follow."""

import re

import pytest
from django.core import mail
from django.test import Client

LINK = re.compile(r"http\S+")


@pytest.fixture(autouse=True)
def simple_search(settings):
    settings.ELASTICSEARCH_URL = ""


@pytest.fixture
def client():
    """A browser on a page of the portal."""
    return Client(headers={"Origin": "http://testserver"})


@pytest.fixture
def sign_up(client):
    """Send the form: `sign_up(place="4507", language="en")`."""

    def send(email="bat@example.mn", language="mn", **fields):
        data = {"email": email, "rhythm": "weekly", **fields}
        return client.post(f"/{language}/follow/", data)

    return send


@pytest.fixture
def link():
    """The path of the link in the newest mail."""

    def found():
        return LINK.search(mail.outbox[-1].body).group().split("/", 3)[3].join(["/", ""])

    return found
