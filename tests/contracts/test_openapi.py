"""The description of the API holds for what the API answers, whatever it is asked."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from portal.api import api

ADDRESS = "/api/v1/openapi.json"
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
FEW = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)

schema = schemathesis.openapi.from_wsgi(ADDRESS, get_wsgi_application())

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def open_connection():
    """The rows of a test live in one connection: a request must not close it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.include(method="GET").parametrize()
@FEW
def test_every_answer_is_as_described_and_no_question_breaks_the_server(case):
    case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})


def test_the_description_is_valid():
    schema.validate()


def test_the_description_is_the_one_that_is_served(client):
    assert client.get(ADDRESS).json()["paths"].keys() == api.get_openapi_schema()["paths"].keys()


def test_the_api_describes_itself_as_openapi_3_1_with_a_word_on_every_route(client):
    body = client.get(ADDRESS).json()
    assert body["openapi"].startswith("3.1")
    for path, routes in body["paths"].items():
        assert path.startswith("/api/v1/")
        assert set(routes) == {"get"}
        assert routes["get"]["description"] or routes["get"]["summary"]


@pytest.mark.parametrize(
    "path",
    [
        *("places", "places/{code}", "places.geojson", "indicators", "figures", "compare"),
        *("guides", "programmes", "search", "autocomplete"),
    ],
)
def test_the_description_names_the_routes_of_the_contract(path):
    assert f"/api/v1/{path}" in api.get_openapi_schema()["paths"]
