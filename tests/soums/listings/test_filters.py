"""Filters of lists: what they leave, what they count, what they say of an address that is wrong."""

import re

import pytest

from soums.listings.kinds import KINDS
from soums.models import ServiceType
from tests.languages import BOTH
from tests.soums.listings.conftest import BULGAN, DARKHAN, EVERY_KIND, KHONGOR, make

pytestmark = pytest.mark.django_db


def titles(client, address):
    html = client.get(address).content.decode()
    return sorted(re.findall(r'<h3><a href="[^"]+" lang="en"[^>]*>([^<]+)</a></h3>', html))


def count(client, address, name, value):
    """The number that the form shows beside a value."""
    html = client.get(address).content.decode()
    found = re.search(rf'name="{name}" value="{value}".*?class="num">(\d+)<', html, re.DOTALL)
    return int(found[1])


@EVERY_KIND
def test_places_narrow_a_list_of_any_kind(client, kind):
    make(kind, code=KHONGOR, title_en="in Khongor")
    make(kind, code=DARKHAN, title_en="in Darkhan")
    make(kind, code=BULGAN, title_en="in Bulgan")
    address = f"/en/listings/{KINDS[kind].slug}/"
    assert len(titles(client, address)) == 3
    assert titles(client, f"{address}?aimag=45") == ["in Darkhan", "in Khongor"]
    assert titles(client, f"{address}?aimag=darkhan-uul") == ["in Darkhan", "in Khongor"]
    assert titles(client, f"{address}?aimag=45&place={KHONGOR}") == ["in Khongor"]
    # A soum of another aimag than the chosen one is left out.
    assert titles(client, f"{address}?aimag=63&place={KHONGOR}") == ["in Bulgan"]


CASES = [
    ("home", {"deal": "sale"}, "deal=sale"),
    ("home", {"dwelling": "ger"}, "dwelling=ger&dwelling=plot"),
    ("home", {"heating": "stove"}, "heating=stove"),
    ("home", {"water": "truck"}, "water=truck"),
    ("home", {"price": 100_000}, "price_max=100000"),
    ("home", {"rooms": 4}, "rooms_min=3"),
    ("home", {"area_m2": 90}, "area_min=80"),
    ("job", {"sector": "mining"}, "sector=mining"),
    ("job", {"employment": "remote"}, "employment=remote"),
    ("job", {"housing": "no"}, "housing=no"),
    ("job", {"pay_from": 2_000_000, "pay_to": None}, "pay_min=2000000"),
    ("school", {"level": "kindergarten"}, "level=kindergarten"),
    ("school", {"dormitory": "no"}, "dormitory=no"),
    ("school", {"languages": ["tyv"]}, "language=tyv"),
    ("school", {"places": 40}, "places_min=30"),
    ("business_site", {"site_type": "land"}, "site_type=land"),
    ("business_site", {"right": "own"}, "right=own"),
    ("business_site", {"area_m2": 9_000}, "area_min=5000"),
    ("business_site", {"power_kw": 60}, "power_min=50"),
]


@pytest.mark.parametrize(("kind", "values", "query"), CASES)
def test_a_field_narrows_its_list(client, kind, values, query):
    make(kind, title_en="other")
    make(kind, title_en="wanted", **values)
    assert titles(client, f"/en/listings/{KINDS[kind].slug}/?{query}") == ["wanted"]


def test_service_points_go_by_their_service(client):
    make("service", title_en="one-stop")
    make("service", title_en="police", service=ServiceType.objects.get(key="police"))
    assert titles(client, "/en/listings/services/?service=police") == ["police"]


def test_a_count_says_what_a_choice_would_leave_beside_the_others(client):
    make("home", deal="rent", dwelling="flat")
    make("home", deal="rent", dwelling="house")
    make("home", deal="sale", dwelling="house")
    address = "/en/listings/homes/?deal=rent"
    assert count(client, address, "dwelling", "house") == 1
    assert count(client, address, "deal", "sale") == 1
    assert count(client, "/en/listings/homes/", "dwelling", "house") == 2


@pytest.mark.parametrize(
    ("sort", "first"), [("price", "cheap"), ("ending", "cheap"), ("newest", "dear")]
)
def test_a_list_is_sorted_as_asked(client, sort, first):
    make("home", title_en="cheap", price=1, days=3)
    make("home", title_en="unpriced", price=None)
    make("home", title_en="dear", price=9)
    html = client.get(f"/en/listings/homes/?sort={sort}").content.decode()
    assert re.findall(r'lang="en">(\w+)</a></h3>', html)[0] == first


@BOTH
@pytest.mark.parametrize(
    "query",
    ["aimag=99", "place=x", "deal=gift", "price_max=cheap", "rooms_min=-1", "sort=colour"],
)
def test_what_an_address_asks_in_vain_is_said(client, language, query):
    make("home")
    html = client.get(f"/{language}/listings/homes/?{query}").content.decode()
    assert 'class="alert" role="status"' in html
    assert 'data-listing="home"' in html


def test_long_lists_have_pages(client):
    for number in range(21):
        make("home", title_en=f"home {number}")
    first = titles(client, "/en/listings/homes/?aimag=45")
    second = titles(client, "/en/listings/homes/?aimag=45&page=2")
    assert (len(first), len(second)) == (20, 1)
    assert set(first).isdisjoint(second)


@BOTH
def test_nothing_that_fits_is_told_from_nothing_at_all(client, language):
    make("home")
    html = client.get(f"/{language}/listings/homes/?deal=sale").content.decode()
    assert 'class="empty"' in html
    assert f'href="/{language}/listings/homes/"' in html
