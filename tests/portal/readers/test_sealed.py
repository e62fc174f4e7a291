"""Links that hold what is not stored: whole, in time, for one purpose, or not at all."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.readers import sealed
from portal.readers.sealed import seal, unseal

CONTENT = {"email": "a@example.mn", "place": "4507"}


def test_what_was_sealed_is_read_again():
    assert unseal("p", seal("p", CONTENT), 60) == CONTENT


def test_the_address_cannot_be_read_from_the_link():
    assert "example" not in seal("p", CONTENT)


def test_another_purpose_reads_nothing():
    assert unseal("q", seal("p", CONTENT), 60) is None


@pytest.mark.parametrize("place", [0, 10, 40, -1])
def test_an_altered_link_reads_nothing(place):
    token = list(seal("p", CONTENT))
    token[place] = "A" if token[place] != "A" else "B"
    assert unseal("p", "".join(token), 60) is None


@pytest.mark.parametrize("token", ["", "x", "%%%", "ө", "gAAAA", "a" * 5000])
def test_nonsense_reads_nothing(token):
    assert unseal("p", token, 60) is None


def test_an_old_link_reads_nothing(monkeypatch):
    long_ago = int((timezone.now() - timedelta(seconds=90)).timestamp())
    token = sealed._box("p").encrypt_at_time(b'{"a": 1}', long_ago).decode()
    assert unseal("p", token, 60) is None
    assert unseal("p", token, 3600) == {"a": 1}
