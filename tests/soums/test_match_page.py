"""The matcher over the seeded places: page, method and API."""

import re
from urllib.parse import urlencode

import pytest

from soums.match_answer import TOTALS
from soums.warm import warm_up
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

WARM, NEAR, WAGE = "temperature_january", "distance_ulaanbaatar_km", "average_wage"
PLACE = re.compile(r'<li class="with-mark"\s+data-code="(\d+)"\s+data-rank="(\d+)"')
SELECT = re.compile(
    r'<select\s+class="input"\s+id="w-\w+"\s+name="weight\.(\w+)">(.*?)</select>', re.DOTALL
)


def weighed(**weights):
    return {f"weight.{key}": weight for key, weight in weights.items()}


@pytest.fixture
def get(client):
    """The page for a query: `get("mn", people_min=5000)`."""

    def page(language, query=None):
        answer = client.get(f"/{language}/match/?{urlencode(query or {})}")
        page.status = answer.status_code
        page.answer = answer
        page.queries = int(re.search(r'sql;desc="(\d+)"', answer["Server-Timing"])[1])
        return answer.content.decode()

    return page


@pytest.fixture
def api(client):
    """The answer of the API for a query, as JSON."""

    def ask(query):
        answer = client.get(f"/api/v1/match?{urlencode(query)}")
        ask.status = answer.status_code
        return answer.json()

    return ask


@BOTH
def test_before_a_wish_all_weights_are_zero_and_no_place_is_shown(get, language):
    page = get(language)
    selects = SELECT.findall(page)
    assert len(selects) > 15
    assert all("<option selected>0</option>" in options for _key, options in selects)
    assert not PLACE.findall(page)


def test_only_indicators_with_a_direction_and_no_totals_can_be_weighed(get):
    keys = {key for key, _options in SELECT.findall(get("mn"))}
    assert {WARM, NEAR, WAGE, "doctors_per_10000"} <= keys
    assert not keys & {*TOTALS, "population_resident", "median_age", "subsistence_minimum"}


@BOTH
def test_places_are_ranked_twenty_a_page_with_a_reason_for_each_weight(get, language):
    page = get(language, weighed(**{WARM: 3, NEAR: 1}))
    places = PLACE.findall(page)
    assert len(places) == 20
    assert [int(rank) for _code, rank in places] == list(range(1, 21))
    assert page.count(f'data-indicator="{WARM}"') == page.count(f'data-indicator="{NEAR}"') == 20


def test_the_warmest_january_comes_first_when_nothing_else_counts(get):
    assert "Khanbogd" in get("en", weighed(**{WARM: 1})).split("<h3>")[1]


def test_pages_follow_one_another_and_the_last_one_holds_the_rest(get):
    pages = [
        [code for code, _rank in PLACE.findall(get("mn", weighed(**{NEAR: 2}) | {"page": number}))]
        for number in (1, 2, 17)
    ]
    assert [len(codes) for codes in pages] == [20, 20, 10]
    assert len({code for codes in pages for code in codes}) == 50


@pytest.mark.parametrize("number", ["0", "-3", "999", "x", "²", "9" * 50])
def test_a_page_that_is_not_there_is_the_nearest_one(get, number):
    page = get("mn", {**weighed(**{NEAR: 2}), "page": number})
    assert get.status == 200
    assert PLACE.findall(page)


def test_places_without_a_figure_say_so_and_how_far_that_could_move_them(get):
    page = get("en", {**weighed(**{WARM: 1}), "page": 9})
    assert "No data yet: taken as the middle." in page
    assert "anywhere from 0 to 100, once what is missing is known" in page


def test_a_count_that_jumps_without_a_reason_is_taken_as_the_middle(get):
    page = get("en", {**weighed(population_change_2020_2025=1), "aimag": "44"})
    assert page.count("The count jumps without a reason given") == 1


def test_a_figure_of_the_aimag_says_so_and_its_soums_share_a_rank(get):
    page = get("en", {**weighed(**{WAGE: 5}), "aimag": "45"})
    assert {rank for _code, rank in PLACE.findall(page)} == {"1"}
    assert page.count('<span class="chip">figure of the aimag</span>') == 4


def test_must_haves_alone_list_the_places_by_name(get):
    page = get("en", {"band": "centre"})
    assert not PLACE.findall(page)
    assert "the places stand by name" in page
    assert page.count('<svg class="mark') == 19


def test_left_out_because_unknown_is_counted_and_can_be_kept(get):
    out = get("en", {"january_min": -40})
    kept = get("en", {"january_min": -40, "unknown": 1})
    assert "42 more soums are left out" in out
    assert "288 soums fit" in out
    assert "330 soums fit" in kept
    assert "Of 42 of these it is not known" in kept


@BOTH
def test_an_error_stands_beside_its_field_and_above_the_form(get, language):
    page = get(language, {"january_min": "cold"})
    assert get.status == 400
    assert 'aria-invalid="true" aria-describedby="january_min-error"' in re.sub(r"\s+", " ", page)
    assert '<a href="#january_min">' in page
    assert 'value="cold"' in page


def test_nothing_that_fits_is_said_with_a_way_out(get):
    assert "No soum has all of this" in get("en", {"people_min": 5000000})


def test_the_first_places_lead_to_the_comparison(get):
    page = get("mn", weighed(**{NEAR: 1}))
    codes = [code for code, _rank in PLACE.findall(page)[:4]]
    assert f'href="/mn/compare/?{"&amp;".join(f"place={code}" for code in codes)}"' in page


def test_wishes_are_kept_nowhere_but_in_the_address(get):
    page = get("mn", weighed(**{NEAR: 1}))
    assert not get.answer.cookies
    form = re.search(r"<form class=\"wish-form.*?>", page, re.S)[0]
    assert 'method="get"' in form


def test_what_a_reader_typed_is_escaped(get):
    page = get("mn", {"ub_min": '"><i>', "weight.<i>": "1", "band": "<i>"})
    assert "&lt;i&gt;" in page
    assert "<i>" not in page


@pytest.mark.parametrize("query", [{}, weighed(**{WARM: 3, NEAR: 1}), {"band": "centre"}])
def test_the_matcher_costs_at_most_six_queries(get, query):
    warm_up()
    get("mn", query)
    assert get.queries <= 6


@BOTH
def test_the_method_page_lists_every_criterion_of_the_form(client, get, language):
    method = client.get(f"/{language}/match/method/").content.decode()
    for key, _options in SELECT.findall(get(language)):
        assert f"indicator={key}" in method


def test_the_api_gives_the_ranking_of_the_page(get, api):
    query = weighed(**{WARM: 3, NEAR: 1, WAGE: 2})
    page = [(code, int(rank)) for code, rank in PLACE.findall(get("mn", query))]
    rows = api(query)["results"]
    assert [(row["place"], row["rank"]) for row in rows] == page


def test_the_api_gives_reasons_that_add_up(api):
    answer = api(weighed(**{WARM: 3, NEAR: 1}) | {"lang": "en", "limit": 330})
    assert answer["count"] == len(answer["results"]) == 330
    for row in answer["results"]:
        points = sum(reason["points"] for reason in row["reasons"])
        assert 50 + points == pytest.approx(row["score"], abs=0.03)
        assert row["lowest"] <= row["score"] <= row["highest"]


def test_the_api_says_what_is_missing_and_whose_figure_it_is(api):
    rows = api(weighed(**{WARM: 1, WAGE: 1}) | {"limit": 330})["results"]
    reasons = [reason for row in rows for reason in row["reasons"]]
    missing = [r for r in reasons if r["indicator"] == WARM and r["position"] is None]
    assert len(missing) == 42
    assert {r["status"] for r in missing} == {"missing"}
    assert {r["of"] for r in reasons if r["indicator"] == WAGE} == {"aimag"}


def test_the_api_without_weights_ranks_nobody(api):
    answer = api({"band": "centre"})
    assert answer["count"] == 19
    assert all(row["rank"] is row["score"] is None for row in answer["results"])


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"weight.schools": 3}, 400),
        ({"weight.temperature_january": 6}, 400),
        ({"weight.temperature_january": "much"}, 400),
        ({"ub_max": "nan"}, 400),
        ({"band": "x"}, 400),
        ({"near": "45"}, 400),
        ({"limit": 0}, 422),
        ({"lang": "de"}, 422),
    ],
)
def test_the_api_refuses_what_it_cannot_read(api, query, status):
    assert api(query)["detail"]
    assert api.status == status


def test_the_description_of_the_api_names_the_parameters_of_the_matcher(client):
    described = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/match"]["get"]
    names = {parameter["name"] for parameter in described["parameters"]}
    assert {"weights", "ub_max", "january_min", "near", "limit", "lang"} <= names
