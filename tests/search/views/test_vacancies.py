"""The safety box stands beside vacancies among the results, and only there."""

import pytest

from tests.languages import BOTH
from tests.soums.listings.conftest import make

pytestmark = pytest.mark.django_db
QUERIES = {"mn": "Хонгор бага ангийн багш", "en": "Khongor primary teacher"}


@BOTH
def test_vacancies_among_the_results_bring_the_safety_box(client, no_server, language):
    address = f"/{language}/search/?q={QUERIES[language]}"
    assert "data-safety" not in client.get(address).content.decode()
    make("job")
    html = client.get(address).content.decode()
    assert 'data-kind="job"' in html
    assert "data-safety" in html


@BOTH
def test_results_can_be_narrowed_to_a_kind_of_listing(client, no_server, language):
    make("job"), make("home")
    html = client.get(f"/{language}/search/?q=Khongor&kind=job").content.decode()
    assert 'data-kind="job"' in html
    assert 'data-kind="home"' not in html
    assert 'name="kind" value="job" checked' in html
