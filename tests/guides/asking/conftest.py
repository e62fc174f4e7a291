"""Readers who ask from a page of the portal."""

import pytest
from django.test import Client


@pytest.fixture
def client():
    """A browser on a page of the portal."""
    return Client(headers={"Origin": "http://testserver"})
