"""What tests of the search room share: the whole index on a real server, and no server at all."""

import pytest
from django.test import override_settings

from search.index.client import writing_client
from search.index.create import generations, remove
from search.index.names import INDICES
from search.index.rebuild import rebuild
from search.models import SearchRecord
from search.outbox import reconcile

WHOLE, FEW = "test_whole_", "test_few_"


@pytest.fixture(autouse=True)
def look_for_changes_at_once(settings):
    """The reader looks for changed places and words at every search."""
    settings.SEARCH_RELOAD_SECONDS = 0


@pytest.fixture
def no_server(settings):
    """Searches are answered from the database."""
    settings.ELASTICSEARCH_URL = ""


@pytest.fixture(scope="session")
def whole_index(elasticsearch_url, django_db_setup, django_db_blocker):
    """Both indices with everything that is seeded; only to be read."""
    with (
        django_db_blocker.unblock(),
        override_settings(ELASTICSEARCH_URL=elasticsearch_url, ELASTICSEARCH_PREFIX=WHOLE),
    ):
        reconcile()
        rebuild(writing_client())
        yield elasticsearch_url
        remove_indices(writing_client())


@pytest.fixture
def server(whole_index, settings, db):
    """Searches are answered by Elasticsearch, from everything that is seeded."""
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = whole_index, WHOLE
    settings.SEARCH_TIMEOUT = settings.SEARCH_DEADLINE = settings.SEARCH_COMPLETION_TIMEOUT = 20.0


@pytest.fixture
def client_of_few(elasticsearch_url, settings, db):
    """A client of a server without indices; only the records of Khongor and of guides remain."""
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = elasticsearch_url, FEW
    khongor = SearchRecord.objects.get(uid="place:4507").object_id
    SearchRecord.objects.exclude(object_id=khongor).exclude(kind="guide").delete()
    client = writing_client()
    remove_indices(client)
    yield client
    remove_indices(client)


def remove_indices(client):
    for index in INDICES:
        for name in generations(client, index):
            remove(client, name)
