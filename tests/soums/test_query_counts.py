"""What a page costs the database, counted by the server itself after its usual warm-up."""

import re

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils.module_loading import import_string

from soums.sections import SECTIONS
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

SOUM, AIMAG = "darkhan-uul/khongor/", "darkhan-uul/"
COMPARED = "compare/?place=4507&place=4504&place=4501&place=2101"


def queries(client, path):
    """The number of queries of the first answer after a start."""
    ContentType.objects.clear_cache()
    for name in settings.NUTAG_WARM_UPS:
        import_string(name)()
    answer = client.get(path)
    assert answer.status_code == 200
    return int(re.search(r'sql;desc="(\d+)"', answer["Server-Timing"])[1])


@BOTH
@pytest.mark.parametrize(
    ("path", "most"),
    [
        (SOUM, 12),
        ("ulaanbaatar/bayanzurkh/", 12),
        (AIMAG, 12),
        ("ulaanbaatar/", 12),
        *((f"{SOUM}{key}/", 12) for key in SECTIONS),
        *((f"{AIMAG}{key}/", 12) for key in SECTIONS),
        (COMPARED, 8),
        (f"{COMPARED}&format=csv", 8),
        ("", 12),
        ("data/", 8),
        ("guides/", 12),
        ("guides/residence-registration/", 12),
    ],
)
def test_a_page_takes_no_more_queries_than_it_may(client, language, path, most):
    assert queries(client, f"/{language}/{path}") <= most


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/sitemap.xml", 10),
        ("/api/v1/places?limit=500", 5),
        ("/api/v1/figures?limit=500", 5),
        ("/api/v1/figures.csv", 5),
        ("/api/v1/places.geojson", 5),
        ("/api/v1/indicators", 5),
        ("/api/v1/compare?place=4507&place=4504&place=4501&place=2101", 8),
        ("/api/v1/places/4507", 12),
    ],
)
def test_an_answer_for_machines_takes_no_more_queries_than_it_may(client, path, most):
    assert queries(client, path) <= most


def test_a_list_of_more_soums_takes_no_more_queries(client):
    few = queries(client, "/mn/darkhan-uul/")
    assert queries(client, "/mn/tuv/") <= few
