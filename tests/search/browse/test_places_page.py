"""The page that lists soums: a plain form, addresses to share, never an empty page."""

import re

import pytest

from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_server")]


def page(client, more="", language="mn"):
    response = client.get(f"/{language}/search/?show=places{more}")
    assert response.status_code == 200
    return response.content.decode()


def rows(text):
    return re.findall(r'data-hit="place" data-code="(\d+)"', text)


@BOTH
def test_fifty_soums_stand_on_a_page_and_no_page_repeats_another(client, language):
    pages = [rows(page(client, f"&page={number}", language)) for number in range(1, 8)]
    assert [len(codes) for codes in pages] == [50] * 6 + [30]
    assert len({code for codes in pages for code in codes}) == 330


@BOTH
def test_choices_are_ticked_and_can_be_left_out_one_by_one(client, language):
    text = page(client, "&band=small-soum&region=khangai", language)
    assert re.search(r'name="band" value="small-soum" checked', text)
    ways = re.findall(r'href="(\?[^"]+)" data-chip="facet"', text)
    assert len(ways) == 2
    assert "region=khangai" in ways[0] and "band=" not in ways[0]


@BOTH
def test_the_words_stay_when_the_form_is_sent(client, language):
    text = page(client, "&q=khongor&from=centre&sort=distance", language)
    assert '<input type="hidden" name="q" value="khongor">' in text
    assert '<input type="hidden" name="show" value="places">' in text
    assert re.search(r'<option value="centre" selected', text)
    assert re.search(r'<option value="distance" selected', text)


@BOTH
def test_a_list_that_nothing_fits_says_so_and_leads_on(client, language):
    text = page(client, "&band=large-centre&distance=0..50", language)
    assert not rows(text)
    assert 'class="empty"' in text
    assert 'href="?show=places"' in text


@pytest.mark.parametrize(
    "more", ["&page=0", "&page=x", "&page=999", "&from=<b>", "&sort=?", "&band=%00", "&indicator=x"]
)
def test_a_broken_address_is_answered_all_the_same(client, more):
    text = page(client, more)
    assert rows(text)
    assert "<b>" not in text


def test_the_simple_search_says_so_and_is_not_kept_by_caches(client):
    response = client.get("/mn/search/?show=places")
    assert "no-store" in response["Cache-Control"]
    assert "data-engine" in response.content.decode()


def test_the_list_is_light_and_takes_few_queries(client, django_assert_max_num_queries):
    page(client)
    with django_assert_max_num_queries(6):
        text = page(client, "&indicator=temperature_january")
    assert len(text.encode()) < 60_000
