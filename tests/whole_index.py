"""Both search indices with everything that is seeded: built once a run, only to be read."""

import os

import pytest
from django.test import override_settings

from search.index.client import writing_client
from search.index.create import generations, remove
from search.index.names import INDICES
from search.index.rebuild import rebuild
from search.outbox import reconcile

# Workers that share a server share no index.
WHOLE = f"test_{os.getpid()}_whole_"


@pytest.fixture(scope="session")
def whole_index(elasticsearch_url, django_db_setup, django_db_blocker):
    """The address of a server on which the seeded rows can be searched, below the prefix WHOLE."""
    with (
        django_db_blocker.unblock(),
        override_settings(ELASTICSEARCH_URL=elasticsearch_url, ELASTICSEARCH_PREFIX=WHOLE),
    ):
        reconcile()
        rebuild(writing_client())
    yield elasticsearch_url
    with override_settings(ELASTICSEARCH_URL=elasticsearch_url, ELASTICSEARCH_PREFIX=WHOLE):
        remove_indices(writing_client())


def remove_indices(client):
    """Remove every generation of both indices."""
    for index in INDICES:
        for name in generations(client, index):
            remove(client, name)
