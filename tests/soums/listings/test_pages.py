"""Lists, pages and the sections of places, in both languages."""

import json
import re

import pytest
from django.utils import timezone

from soums.listings.kinds import KINDS
from tests.languages import BOTH
from tests.soums.listings.conftest import BULGAN, DARKHAN, EVERY_KIND, TITLES, make

pytestmark = pytest.mark.django_db

SAFETY, EMPTY = "data-safety", 'class="empty"'


def shown(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def data_block(html):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])


@BOTH
@EVERY_KIND
def test_a_listing_stands_on_its_page_its_list_and_the_section_of_its_place(client, kind, language):
    listing = make(kind)
    title = TITLES[kind][language == "en"]
    section = f"/{language}/darkhan-uul/khongor/{KINDS[kind].section}/"
    for address in (listing.url_in(language), f"/{language}/listings/{KINDS[kind].slug}/", section):
        html = shown(client, address)
        assert title in html
        assert f'data-listing="{kind}"' in html


@EVERY_KIND
def test_the_section_of_an_aimag_shows_what_its_soums_list(client, kind):
    make(kind)
    html = shown(client, f"/mn/darkhan-uul/{KINDS[kind].section}/")
    assert TITLES[kind][0] in html


@BOTH
@EVERY_KIND
def test_an_empty_list_says_as_of_when_and_what_to_do(client, kind, language):
    html = shown(client, f"/{language}/listings/{KINDS[kind].slug}/")
    today = timezone.localdate()
    assert EMPTY in html
    assert "data-listing" not in html
    assert (f"{today:%Y.%m.%d}" if language == "mn" else str(today.year)) in html
    assert f"/{language}/guides/" in html


@BOTH
def test_an_empty_section_says_so_and_leads_to_the_whole_country(client, language):
    html = shown(client, f"/{language}/darkhan-uul/khongor/jobs/")
    assert EMPTY in html
    assert f'href="/{language}/listings/jobs/"' in html


@BOTH
def test_the_safety_box_stands_beside_every_vacancy(client, language):
    job = make("job")
    assert SAFETY in shown(client, job.url_in(language))
    assert SAFETY in shown(client, f"/{language}/listings/jobs/")
    assert SAFETY in shown(client, f"/{language}/darkhan-uul/khongor/jobs/")


def test_the_safety_box_keeps_away_from_homes(client):
    assert SAFETY not in shown(client, make("home").url_in("mn"))


def test_an_english_reader_gets_the_original_where_a_translation_is_missing(client):
    listing = make("home", title_en="", text_en="")
    html = shown(client, listing.url_in("en"))
    assert "Хоёр өрөө байр" in html
    assert 'lang="mn" data-untranslated' in html


def test_a_vacancy_is_read_by_search_engines(client):
    job = make("job")
    data = data_block(shown(client, job.url_in("en")))
    assert data["@type"] == "JobPosting"
    assert data["title"] == "Primary teacher"
    assert data["validThrough"] == job.expires_on.isoformat()
    assert data["hiringOrganization"]["name"] == "Нэгдүгээр сургууль"
    assert data["jobLocation"]["address"]["addressLocality"] == "Khongor"
    assert data["baseSalary"]["value"]["maxValue"] == 1_900_000


@pytest.mark.parametrize(
    ("kind", "types"),
    [
        ("home", ("Offer", "Apartment")),
        ("school", ("HighSchool",)),
        ("service", ("GovernmentOffice",)),
        ("business_site", ("Offer", "Place")),
    ],
)
def test_other_kinds_are_read_by_search_engines(client, kind, types):
    data = data_block(shown(client, make(kind).url_in("en")))
    assert data["@type"] == types[0]
    if len(types) > 1:
        assert data["itemOffered"]["@type"] == types[1]


def test_words_of_a_listing_cannot_leave_the_data_block(client):
    html = shown(client, make("home", text_en="</script><b>x</b>").url_in("en"))
    assert "</script><b>x" not in html
    assert data_block(html)["description"] == "</script><b>x</b>"


def test_a_draft_is_not_there_for_readers(client):
    listing = make("home")
    KINDS["home"].model.objects.filter(pk=listing.pk).update(live=False, first_published_at=None)
    assert client.get(listing.url_in("mn")).status_code == 404


@BOTH
def test_a_listing_that_was_taken_back_is_gone_and_says_so(client, language):
    listing = make("home")
    listing.unpublish()
    answer = client.get(listing.url_in(language))
    assert answer.status_code == 410
    assert 'name="robots" content="noindex"' in answer.content.decode()


def test_a_kind_goes_by_its_key_too(client):
    answer = client.get("/mn/listings/business_site/")
    assert answer.status_code == 302
    assert answer["Location"] == "/mn/listings/business-sites/"


@pytest.mark.parametrize("address", ["/mn/listings/cars/", "/mn/listings/homes/9999/"])
def test_what_never_was_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_feed_holds_what_fits_its_filters(client):
    make("job"), make("job", code=BULGAN, title_en="Driver", title_mn="Жолооч")
    whole = shown(client, "/en/listings/jobs/feed.xml")
    narrow = shown(client, "/en/listings/jobs/feed.xml?aimag=45")
    assert "Driver" in whole
    assert "Primary teacher (Khongor, Darkhan-Uul)" in narrow
    assert "Driver" not in narrow


def test_pages_with_listings_are_kept_till_midnight_at_most(client):
    job = make("job", code=DARKHAN)
    for address in (job.url_in("mn"), "/mn/listings/jobs/", "/mn/darkhan-uul/darkhan/jobs/"):
        assert "stale-while-revalidate" not in client.get(address)["Cache-Control"]
