"""Pages of places and of their sections, in both languages."""

import re
from html import unescape

import pytest

from soums.models import AimagPage, Figure, PlacePage, SoumPage
from soums.sections import SECTIONS
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

KHONGOR = "darkhan-uul/khongor/"


def html_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def figures_in(html):
    """(indicator, status, year or "") of every figure on a page."""
    tags = re.findall(r"<[a-z]+\s[^>]*data-indicator=[^>]*>", html)
    return [
        tuple((re.search(rf'data-{name}="([^"]*)"', tag) or [0, ""])[1] for name in MARKS)
        for tag in tags
    ]


MARKS = ("indicator", "status", "year")


@BOTH
def test_the_page_of_a_soum_has_its_name_and_its_portrait(client, language):
    page = SoumPage.objects.get(code="4507")
    html = unescape(html_of(client, f"/{language}/{KHONGOR}"))
    assert f'<html lang="{language}">' in html
    assert f"<h1>{getattr(page, f'title_{language}')}</h1>" in html
    assert getattr(page, f"portrait_{language}") in html


@BOTH
def test_the_page_of_an_aimag_leads_to_all_its_soums(client, language):
    html = html_of(client, f"/{language}/darkhan-uul/")
    for soum in SoumPage.objects.child_of(AimagPage.objects.get(code="45")):
        assert f'href="/{language}/darkhan-uul/{soum.slug}/"' in html


@BOTH
def test_the_page_of_a_soum_leads_to_all_its_sections(client, language):
    html = html_of(client, f"/{language}/{KHONGOR}")
    for key in SECTIONS:
        assert f'href="/{language}/{KHONGOR}{key}/"' in html


@BOTH
@pytest.mark.parametrize("key", SECTIONS)
@pytest.mark.parametrize("place", [KHONGOR, "darkhan-uul/", "ulaanbaatar/"])
def test_every_section_has_an_address_of_its_own(client, language, place, key):
    html = html_of(client, f"/{language}/{place}{key}/")
    assert f'<section id="{key}"' in html
    assert f'href="/{language}/{place}{key}/" aria-current="page"' in html


@pytest.mark.parametrize("path", ["sport/", "housing/jobs/", "HOUSING/", "housing'/"])
def test_an_unknown_section_is_a_page_that_says_so(client, path):
    assert client.get(f"/mn/{KHONGOR}{path}").status_code == 404


@BOTH
def test_the_switch_of_languages_keeps_page_and_query(client, language):
    other = {"mn": "en", "en": "mn"}[language]
    for path in (KHONGOR, f"{KHONGOR}housing/", "compare/?place=4507&amp;place=4504"):
        html = html_of(client, f"/{language}/{path}".replace("&amp;", "&"))
        assert f'href="/{other}/{path}"' in html


@BOTH
def test_a_figure_stands_with_its_year_source_and_the_day_it_was_checked(client, language):
    html = html_of(client, f"/{language}/{KHONGOR}living/")
    figure = Figure.objects.filter(place__code="4507", indicator__key="population_resident").latest(
        "year"
    )
    assert ("population_resident", "value", str(figure.year)) in figures_in(html)
    block = html[html.index('data-indicator="population_resident"') :]
    block = unescape(block[: block.index("</div>")])
    assert str(figure.year) in block
    assert getattr(figure.source, f"short_name_{language}") in block
    assert {"mn": "2026.11.21", "en": "21\xa0Nov\xa02026"}[language] in block


@BOTH
@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("none", {"mn": "Байхгүй", "en": "None"}),
        ("missing", {"mn": "Мэдээлэл алга", "en": "No data yet"}),
    ],
)
def test_none_is_never_shown_as_no_data(client, language, status, said):
    key = "livestock"
    Figure.objects.filter(place__code="4507", indicator__key=key).update(status=status, value=None)
    html = html_of(client, f"/{language}/{KHONGOR}herding/")
    assert (key, status) in {figure[:2] for figure in figures_in(html)}
    block = html[html.index(f'data-indicator="{key}"') :]
    assert said[language] in block[: block.index("</div>")]


def test_an_old_figure_says_so(client):
    html = html_of(client, f"/en/{KHONGOR}living/")
    for tag in re.findall(r"<div[^>]*data-year=[^>]*>", html):
        year = int(re.search(r'data-year="(\d+)"', tag)[1])
        assert ("data-old" in tag) == (2026 - year > 3), tag


def test_a_question_that_nobody_answered_is_said_to_be_open(client):
    html = html_of(client, f"/en/{KHONGOR}housing/")
    open_ones = [figure for figure in figures_in(html) if figure[1] == "missing"]
    assert ("heating", "missing", "") in open_ones


@BOTH
def test_the_figure_of_an_aimag_on_the_page_of_a_soum_says_so(client, language):
    html = html_of(client, f"/{language}/{KHONGOR}jobs/")
    block = html[html.index('data-indicator="unemployment_rate"') :]
    block = block[: block.index("</div>")]
    assert {"mn": "аймг", "en": "aimag"}[language] in block.lower()


def test_no_figure_of_an_aimag_stands_on_a_soum_when_soums_are_counted_themselves(client):
    Figure.objects.filter(place__code="4507", indicator__key="livestock").delete()
    html = html_of(client, f"/en/{KHONGOR}herding/")
    assert ("livestock", "value") not in {figure[:2] for figure in figures_in(html)}


@BOTH
def test_where_english_is_missing_the_mongolian_is_shown_and_marked(client, language):
    page = SoumPage.objects.get(code="4507")
    SoumPage.objects.filter(pk=page.pk).update(portrait_en="")
    html = unescape(html_of(client, f"/{language}/{KHONGOR}"))
    assert page.portrait_mn in html
    marked = re.search(r'<[a-z]+[^>]*lang="mn"[^>]*data-untranslated[^>]*>', html)
    assert bool(marked) == (language == "en")


@pytest.mark.parametrize("code", ["6334", "6340", "4110", "4116", "4119", "4122"])
def test_a_place_about_which_sources_disagree_says_so(client, code):
    page = SoumPage.objects.get(code=code)
    assert page.open_note_mn
    assert page.open_note_mn in unescape(
        html_of(client, page.url_path.replace("/home/", "/mn/", 1))
    )


@pytest.mark.parametrize(
    ("language", "wanted", "count"),
    [
        ("mn", {"kind": "aimag"}, 21),
        ("en", {"soumpage__is_centre": True}, 21),
        ("mn", {"kind": "district"}, 9),
    ],
)
def test_places_all_over_the_country_have_a_page(client, language, wanted, count):
    pages = PlacePage.objects.filter(**wanted)
    assert pages.count() == count
    for page in pages:
        html = html_of(client, page.url_path.replace("/home/", f"/{language}/", 1))
        assert unescape(html).count(getattr(page, f"title_{language}")) > 1


def test_the_page_about_the_data_names_every_indicator_and_the_credit_of_openstreetmap(client):
    html = unescape(html_of(client, "/en/data/"))
    assert "OpenStreetMap" in html
    for key, label in Figure.objects.values_list(
        "indicator__key", "indicator__label_en"
    ).distinct():
        assert label in html, key
