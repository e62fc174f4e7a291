"""The API about listings: what it says, how it narrows, how it refuses."""

import pytest

from soums.listings.kinds import KINDS
from tests.soums.listings.conftest import BULGAN, EVERY_KIND, TITLES, make

pytestmark = pytest.mark.django_db


@EVERY_KIND
def test_a_kind_answers_by_key_and_by_slug(client, kind):
    listing = make(kind)
    for name in (kind, KINDS[kind].slug):
        answer = client.get(f"/api/v1/listings/{name}?lang=en").json()
        assert answer["count"] == 1
        record = answer["results"][0]
        assert record["id"] == listing.pk
        assert record["kind"] == kind
        assert (record["title_mn"], record["title_en"]) == TITLES[kind]
        assert (record["place"], record["aimag"]) == ("4507", "45")
        assert record["expires_on"] == listing.expires_on.isoformat()
        assert record["sample"] is False
        assert record["url"] == listing.url_in("en")
        assert set(record["details"]) == set(KINDS[kind].own)


def test_filters_and_pages_narrow_an_answer(client):
    make("home", rooms=3), make("home", rooms=1), make("home", rooms=3, code=BULGAN)
    assert client.get("/api/v1/listings/homes?rooms_min=2").json()["count"] == 2
    assert client.get("/api/v1/listings/homes?rooms_min=2&aimag=45").json()["count"] == 1
    page = client.get("/api/v1/listings/homes?limit=1&offset=2").json()
    assert (page["count"], len(page["results"])) == (3, 1)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("cars", 404),
        ("homes/999999", 404),
        ("homes?aimag=99", 400),
        ("homes?deal=gift", 400),
        ("homes?price_max=x", 400),
        ("homes?limit=0", 422),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_reason(client, path, status):
    answer = client.get(f"/api/v1/listings/{path}")
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_all_kinds_are_counted_as_of_today(client):
    make("job")
    counts = {one["kind"]: one["count"] for one in client.get("/api/v1/listings").json()}
    assert counts == {"home": 0, "job": 1, "school": 0, "service": 0, "business_site": 0}


def test_a_table_holds_no_formula(client):
    make("home", title_en="=1+1")
    table = b"".join(client.get("/api/v1/listings/homes.csv").streaming_content).decode()
    assert "'=1+1" in table
    assert ",=1+1" not in table
