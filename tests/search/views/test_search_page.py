"""The results page: readable without script, in both languages, never empty."""

import re

import pytest

from tests.languages import BOTH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_server")]


def page(client, query, language="mn", more=""):
    response = client.get(f"/{language}/search/?q={query}{more}")
    assert response.status_code == 200
    return response.content.decode()


def hits(text, kind):
    return text.count(f'data-hit="{kind}"')


@BOTH
def test_a_search_shows_places_and_answers(client, language):
    text = page(client, "Хонгор цэцэрлэг", language)
    assert hits(text, "place")
    assert hits(text, "content")
    assert f'href="/{language}/darkhan-uul/khongor/schools/"' in text
    assert 'data-code="4507"' in text


def test_the_reading_is_shown_with_a_way_to_leave_each_part_out(client):
    text = page(client, "Хонгор цэцэрлэг")
    assert "data-reading" in text
    chips = re.findall(r'href="([^"]+)" data-chip="(\w+)"', text)
    assert [kind for _, kind in chips] == ["place", "concept"]
    assert "literal" not in chips[0][0]


def test_words_can_be_searched_as_they_stand(client):
    assert "literal=1" in page(client, "Хонгор цэцэрлэг")
    assert "data-chip" not in page(client, "Хонгор цэцэрлэг", more="&literal=1")


def test_answers_of_the_place_come_before_those_for_everybody(client):
    text = page(client, "Хонгор цэцэрлэг")
    assert text.index('data-block="here"') < text.index('data-block="everybody"')


@BOTH
def test_the_simple_search_says_so(client, language):
    assert re.search(r'role="status"[^>]*data-engine="database"', page(client, "Хонгор", language))


def test_answers_of_the_simple_search_are_not_kept_by_caches(client):
    response = client.get("/mn/search/?q=Хонгор")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.elasticsearch
def test_answers_of_the_full_search_have_no_notice(client, server):
    response = client.get("/mn/search/?q=Хонгор")
    assert "data-engine" not in response.content.decode()
    assert "public" in response["Cache-Control"]


@BOTH
@pytest.mark.parametrize("query", ["zzzzqqqq", "", "%20", "🙂"])
def test_no_page_is_empty(client, language, query):
    text = page(client, query, language)
    main = text[text.index("<main") : text.index("</main")]
    assert main.count("<a ") >= 6


def test_a_misspelt_query_names_what_was_searched_instead(client):
    text = page(client, "орон сууцн зээл")
    assert "data-suggestion" in text


def test_choices_are_kept_in_the_form_and_in_the_pages(client):
    text = page(client, "сургууль", more="&kind=section&topic=school")
    assert re.search(r'name="kind" value="section" checked', text)
    assert "kind=section&amp;topic=school&amp;page=2" in text.replace(
        "topic=school&amp;kind=section", "kind=section&amp;topic=school"
    )


def test_choosing_a_kind_leaves_only_that_kind(client):
    text = page(client, "ипотек", more="&kind=guide")
    assert set(re.findall(r'data-kind="(\w+)"', text)) == {"guide"}


@pytest.mark.parametrize("more", ["&page=0", "&page=x", "&page=99999", "&kind=<b>", "&sort=?"])
def test_a_broken_address_is_answered_all_the_same(client, more):
    assert "<b>" not in page(client, "сургууль", more=more).split('name="kind"')[-1][:200]


def test_what_was_typed_is_escaped(client):
    text = page(client, "<script>alert(1)</script>")
    assert "<script>alert" not in text


def test_the_comparison_is_offered_when_it_is_asked_for(client):
    text = page(client, "Дархан-Уул Орхон харьцуулах")
    assert "place=45" in text


def test_nearby_places_are_named(client):
    assert 'id="h-near"' in page(client, "Хонгор сум")


def test_a_page_of_results_takes_few_queries(client, django_assert_max_num_queries):
    page(client, "Дархан ажил")
    with django_assert_max_num_queries(16):
        page(client, "Дархан ажил")


@pytest.mark.elasticsearch
def test_with_its_server_a_page_takes_hardly_any_query(
    client, server, django_assert_max_num_queries
):
    page(client, "Дархан ажил")
    with django_assert_max_num_queries(6):
        page(client, "Дархан ажил")


def test_the_page_is_light(client):
    text = page(client, "Дархан ажил")
    assert len(text.encode()) < 120_000
    assert "style=" not in text
    assert not client.cookies
