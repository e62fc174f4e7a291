"""The map page over the seeded places, as a browser without script gets it."""

import gzip
import re
from urllib.parse import urlencode

import pytest

from soums.warm import warm_up
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

SOUMS, AIMAGS = 330, 22
DOT = re.compile(r'<a href="(/[^"]+)" tabindex="-1"[^>]*><title>([^<]+)</title><circle')
AREA = re.compile(
    r'<a href="(/[^"]+)" tabindex="-1"[^>]*><title>([^<]+)</title><path class="aimag"'
)
ROW = re.compile(r'<th scope="row"><i class="(\w+)"></i><a href="([^"]+)">([^<]+)</a>')
VALUE = re.compile(r'data-status="(\w+)"')


@pytest.fixture
def get(client):
    """The page for a query: `get("mn", indicator="livestock")`."""

    def page(language, **query):
        answer = client.get(f"/{language}/map/?{urlencode(query)}")
        page.status = answer.status_code
        page.queries = int(re.search(r'sql;desc="(\d+)"', answer["Server-Timing"])[1])
        return answer.content.decode()

    return page


def test_the_map_costs_at_most_five_queries(get):
    warm_up()
    for query in ({}, {"indicator": "poverty_headcount"}, {"aimag": "45", "year": "2020"}):
        get("mn", **query)
        assert get.queries <= 5, query


@BOTH
def test_every_soum_is_a_dot_and_a_row_with_the_same_link(get, language):
    page = get(language)
    dots, rows = DOT.findall(page), ROW.findall(page)
    assert len(dots) == len(rows) == SOUMS
    assert {url for url, _title in dots} == {url for _css, url, _name in rows}
    assert all(url.startswith(f"/{language}/") for url, _title in dots)


@BOTH
def test_the_page_is_light(get, language):
    for indicator in ("population_resident", "distance_railway_station_km", "livestock"):
        page = get(language, indicator=indicator)
        assert len(gzip.compress(page.encode(), 9)) < 24_500


def test_a_dot_says_the_place_and_its_figure(get):
    titles = [title for _url, title in DOT.findall(get("en", indicator="livestock"))]
    assert any(re.fullmatch(r"Khongor: [\d.]+\s?thousand head", title) for title in titles)


def test_the_legend_names_indicator_unit_year_source_and_the_missing(get):
    page = get("en", indicator="temperature_january")
    legend = page[page.index("qtitle") : page.index("h-table")]
    for text in ("Mean January temperature", "°C", "2022", "IRIMHE", "No data yet", "(42)"):
        assert text in legend
    assert legend.count("<li><i") == 6


def test_an_old_figure_is_called_old_beside_the_legend_and_in_its_rows(get):
    page = get("en", indicator="livestock")
    assert re.search(r'class="chip old">\s*\d+ years old figure', page)
    assert page.count("data-old") == SOUMS


def test_a_figure_of_aimags_colours_areas_and_says_whose_it_is(get):
    page = get("en", indicator="poverty_headcount")
    assert len(AREA.findall(page)) == len(ROW.findall(page)) == AIMAGS
    assert not DOT.findall(page)
    assert "figure of the aimag" in page
    assert "counted for whole aimags" in page


@BOTH
def test_one_aimag_is_drawn_large_with_its_soums(get, language):
    page = get(language, aimag="45", indicator="population_resident")
    assert 'class="map data-map near"' in page
    assert len(DOT.findall(page)) == len(ROW.findall(page)) == 4
    assert page.count("<text class=") == 4


def test_facets_narrow_dots_and_rows_alike(get):
    small = get("mn", band="small-soum", region="western")
    assert 0 < len(DOT.findall(small)) == len(ROW.findall(small)) < SOUMS
    assert all("/mn/" in url for url, _title in DOT.findall(small))


def test_nothing_that_fits_is_said_with_a_way_out(get):
    page = get("en", aimag="45", region="western")
    assert get.status == 200
    assert "No place fits all of this" in page
    assert "<svg class=" not in page[page.index("<main") :]


@BOTH
@pytest.mark.parametrize(
    "query",
    [
        {"indicator": "no_such"},
        {"indicator": "apartment_price_new"},
        {"indicator": "' OR 1=1"},
        {"band": "x"},
        {"region": "x"},
        {"aimag": "4507"},
        {"year": "200"},
        {"sort": "x"},
        {"indicator": "<b>", "band": "<b>", "region": "<b>", "aimag": "<b>", "year": "<b>"},
    ],
)
def test_what_is_not_known_is_said_and_the_map_still_drawn(get, language, query):
    page = get(language, **query)
    assert get.status == 400
    assert 'role="alert"' in page
    assert len(DOT.findall(page)) == SOUMS
    assert "<b>" not in page[page.index('role="alert"') : page.index("mapbar")]


def test_a_year_that_an_indicator_lacks_gives_way_with_a_note(get):
    page = get("en", year="1990")
    assert get.status == 200
    assert "There are no figures of 1990 here" in page


def test_a_size_is_left_aside_for_aimags_with_a_note(get):
    page = get("en", indicator="poverty_headcount", band="small-soum")
    assert "The size is left aside" in page
    assert len(ROW.findall(page)) == AIMAGS


def test_the_table_is_sorted_as_asked_and_keeps_the_rest_of_the_address(get):
    by_name = ROW.findall(get("en", sort="name", aimag="45"))
    names = [name for _css, _url, name in by_name]
    assert names == sorted(names)
    page = get("en", indicator="livestock", aimag="45", sort="lowest")
    assert "indicator=livestock&amp;aimag=45&amp;sort=name" in page


def test_missing_figures_stand_at_the_end_of_the_table_and_are_no_zeros(get):
    page = get("mn", indicator="temperature_january", sort="lowest")
    table = page[page.index("<tbody") :]
    statuses = VALUE.findall(table)
    assert statuses == ["value"] * (SOUMS - 42) + ["missing"] * 42


def test_counts_that_jump_without_a_reason_are_not_ranked_as_growth(get):
    page = get("en", indicator="population_change_2020_2025")
    css_of = {url: css for css, url, _name in ROW.findall(page)}
    assert css_of["/en/dornogovi/altanshiree/"] == css_of["/en/tuv/bayanjargalan/"] == "nodata"
    assert "jump without a reason given" in page


def test_figures_from_openstreetmap_carry_its_credit(get):
    assert "© OpenStreetMap" in get("mn", indicator="distance_railway_station_km")
    assert "© OpenStreetMap" not in get("mn", indicator="livestock")


def test_the_map_stands_in_the_menu(client):
    page = client.get("/mn/compare/").content.decode()
    assert page.count('href="/mn/map/"') == 2
