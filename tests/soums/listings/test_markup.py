"""The Nu HTML Checker has nothing to say about pages of listings."""

import pytest

from soums.listings.kinds import KINDS
from tests.contracts.test_markup import complaints
from tests.languages import LANGUAGES
from tests.soums.listings.conftest import make

pytestmark = pytest.mark.django_db


def addresses():
    """Every kind's page, its list, its section, and a page that is gone."""
    for kind in KINDS.values():
        listing, gone = make(kind.key), make(kind.key)
        gone.unpublish()
        for language in LANGUAGES:
            yield listing.url_in(language)
            yield gone.url_in(language)
            yield f"/{language}/listings/{kind.slug}/"
            yield f"/{language}/darkhan-uul/khongor/{kind.section}/"


def test_the_markup_of_pages_with_listings_is_valid(client, tmp_path):
    for address in addresses():
        name = address.strip("/").replace("/", "-")
        (tmp_path / f"{name}.html").write_bytes(client.get(address).content)
    assert [one["message"] for one in complaints(tmp_path) if one["type"] == "error"] == []
