"""The shortlist: an address that anybody can open, with or without script."""

import re

import pytest

from soums.gazetteer import load_gazetteer
from soums.shortlist import LONGEST, read_shortlist
from tests.languages import BOTH

KHONGOR, DARKHAN = "4507", "4501"

pytestmark = pytest.mark.django_db


def shown(client, query, language="mn"):
    return client.get(f"/{language}/shortlist/{query}")


@BOTH
def test_the_places_of_the_address_are_shown_in_its_order(client, language):
    page = shown(client, f"?place={KHONGOR}&place={DARKHAN}", language).content.decode()
    names = re.findall(r'<h2 class="h-m"><a href="/\w\w/([\w-]+/[\w-]+)/">', page)
    assert names == ["darkhan-uul/khongor", "darkhan-uul/darkhan"]


@BOTH
def test_an_empty_list_says_how_to_fill_it(client, language):
    page = shown(client, "", language)
    assert page.status_code == 200
    assert 'class="empty"' in page.content.decode()


@BOTH
def test_what_is_no_place_is_said_in_words(client, language):
    page = shown(client, f"?place={KHONGOR}&place=9999&place=<b>", language)
    text = page.content.decode()
    assert page.status_code == 400
    assert "9999" in text.partition('role="alert"')[2].partition("</div>")[0]
    assert "&lt;b&gt;" in text
    assert "/darkhan-uul/khongor/" in text


def test_the_page_takes_at_most_five_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        shown(client, "?" + "&".join(f"place=45{number:02}" for number in (1, 4, 7, 10)))


def test_a_place_is_listed_once_however_it_is_named():
    found = read_shortlist([KHONGOR, "Хонгор, Дархан-Уул", KHONGOR], load_gazetteer())
    assert [place.code for place in found.places] == [KHONGOR]


def test_a_name_that_several_places_have_is_not_guessed():
    assert read_shortlist(["Баян-Өндөр"], load_gazetteer()).unknown == ["Баян-Өндөр"]


def test_a_list_that_is_too_long_is_cut_and_says_so(client):
    codes = [place.code for place in load_gazetteer()][: LONGEST + 2]
    page = shown(client, "?" + "&".join(f"place={code}" for code in codes), "en")
    text = page.content.decode()
    assert "2 were left out" in text
    assert text.count("data-remove=") == LONGEST


def test_one_place_cannot_be_compared_and_five_can_be_ticked_down_to_four(client):
    assert (
        'name="place" value="4507"'
        not in shown(client, f"?place={KHONGOR}").content.decode().partition("<aside")[0]
    )
    five = "&".join(f"place={code}" for code in ("4501", "4504", "4507", "4510", "6101"))
    page = shown(client, f"?{five}").content.decode()
    boxes = re.findall(r'type="checkbox"[^>]*>', page)
    assert ["checked" in box for box in boxes] == [True] * 4 + [False]


@BOTH
def test_the_ticked_places_lead_into_the_comparison(client, language):
    page = shown(client, f"?place={KHONGOR}&place={DARKHAN}", language).content.decode()
    assert f'action="/{language}/compare/"' in page
    compared = client.get(f"/{language}/compare/?place={KHONGOR}&place={DARKHAN}")
    assert compared.status_code == 200


def test_without_script_a_place_is_removed_by_a_link_to_the_rest(client):
    page = shown(client, f"?place={KHONGOR}&place={DARKHAN}").content.decode()
    link = re.search(rf'href="([^"]+)" data-remove="{KHONGOR}"', page)[1]
    assert link == f"/mn/shortlist/?place={DARKHAN}"


def test_without_script_a_place_is_added_by_its_name(client):
    page = shown(client, f"?place={KHONGOR}&place=Дархан, Дархан-Уул").content.decode()
    assert 'data-codes="4507 4501"' in page


@BOTH
def test_a_place_has_a_link_that_works_before_any_script(client, language):
    page = client.get(f"/{language}/darkhan-uul/khongor/").content.decode()
    assert f'href="/{language}/shortlist/?place={KHONGOR}"' in page


def test_lists_of_readers_are_not_for_search_engines(client):
    assert 'content="noindex"' in shown(client, f"?place={KHONGOR}").content.decode()
    assert 'content="noindex"' not in shown(client, "").content.decode()
