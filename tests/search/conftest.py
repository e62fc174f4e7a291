"""What tests of the search room share: the whole index on a real server, and no server at all."""

import os

import pytest

from search.index.client import writing_client
from search.models import SearchRecord
from tests.search.engines import NAMES
from tests.whole_index import WHOLE, remove_indices

FEW = f"test_{os.getpid()}_few_"


@pytest.fixture(autouse=True)
def look_for_changes_at_once(settings):
    """The reader looks for changed places and words at every search."""
    settings.SEARCH_RELOAD_SECONDS = 0


@pytest.fixture
def no_server(settings):
    """Searches are answered from the database."""
    settings.ELASTICSEARCH_URL = ""


@pytest.fixture
def server(whole_index, settings, db):
    """Searches are answered by Elasticsearch, from everything that is seeded."""
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = whole_index, WHOLE
    settings.SEARCH_TIMEOUT = settings.SEARCH_DEADLINE = settings.SEARCH_COMPLETION_TIMEOUT = 20.0


@pytest.fixture
def engine(request):
    """The name of the engine that answers; parametrised with `no_server` and `server`."""
    request.getfixturevalue(request.param)
    return NAMES[request.param]


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
