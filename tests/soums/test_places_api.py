"""Places, indicators and figures of the API, in the contract's names."""

import csv
from io import StringIO

import pytest

from soums.models import Figure, Indicator

pytestmark = pytest.mark.django_db


def get(client, path, **query):
    answer = client.get(f"/api/v1/{path}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_all_361_places_fit_in_one_page_of_the_largest_size(client):
    body = get(client, "places", limit=500)
    assert (body["count"], len(body["results"])) == (361, 361)
    codes = [place["code"] for place in body["results"]]
    assert codes == sorted(codes)


@pytest.mark.parametrize(
    ("kind", "count"), [("aimag", 21), ("capital", 1), ("soum", 330), ("district", 9)]
)
def test_places_are_narrowed_by_kind(client, kind, count):
    body = get(client, "places", kind=kind, limit=500)
    assert body["count"] == count
    assert {place["kind"] for place in body["results"]} == {kind}


def test_places_are_narrowed_by_aimag(client):
    codes = [place["code"] for place in get(client, "places", aimag="45")["results"]]
    assert codes == ["45", "4501", "4504", "4507", "4510"]


def test_a_place_has_both_names_its_aimag_and_its_newest_population(client):
    place = get(client, "places", aimag="45", kind="soum", offset=2, limit=1)["results"][0]
    assert place["code"] == "4507"
    assert (place["name_mn"], place["name_en"]) == ("Хонгор", "Khongor")
    assert (place["aimag_mn"], place["aimag_en"]) == ("Дархан-Уул", "Darkhan-Uul")
    assert place["population_year"] == 2025
    assert place["url"] == "/mn/darkhan-uul/khongor/"


@pytest.mark.parametrize("language", ["mn", "en"])
def test_addresses_are_in_the_language_asked_for(client, language):
    for place in get(client, "places", lang=language)["results"]:
        assert place["url"].startswith(f"/{language}/")


def test_pages_of_a_list_follow_each_other_without_gap_or_double(client):
    pages = [
        get(client, "places", limit=100, offset=start)["results"] for start in range(0, 400, 100)
    ]
    codes = [place["code"] for page in pages for place in page]
    assert len(codes) == len(set(codes)) == 361


def test_behind_the_end_of_a_list_there_is_nothing(client):
    assert get(client, "places", offset=1000)["results"] == []


def test_one_place_has_its_portrait_remarks_sections_and_neighbours(client):
    place = get(client, "places/4507", lang="en")
    assert place["portrait_mn"]
    assert place["portrait_en"]
    assert {remark["kind"] for remark in place["remarks"]} == {"advantage", "drawback"}
    assert all(remark["source"] for remark in place["remarks"])
    assert [section["key"] for section in place["sections"]] == [
        *("housing", "jobs", "schools", "services", "living", "land", "business", "herding")
    ]
    assert place["sections"][0]["url"] == "/en/darkhan-uul/khongor/housing/"
    assert "4504" in get(client, "places/4501")["neighbours"] or place["neighbours"]


def test_a_neighbour_is_a_neighbour_both_ways(client):
    for code in get(client, "places/4507")["neighbours"]:
        assert "4507" in get(client, f"places/{code}")["neighbours"]


def test_all_places_are_points_of_a_map(client):
    body = get(client, "places.geojson")
    assert len(body["features"]) == 361
    longitude, latitude = body["features"][0]["geometry"]["coordinates"]
    assert 87 < longitude < 120
    assert 41 < latitude < 53


def test_every_indicator_has_its_words_in_both_languages(client):
    body = get(client, "indicators")
    assert len(body) == Indicator.objects.count() == 83
    for indicator in body:
        assert indicator["label_mn"]
        assert indicator["label_en"]


def test_figures_are_narrowed_by_place_indicator_and_topic(client):
    body = get(client, "figures", place="4507", indicator="population_resident")
    assert {(f["place"], f["indicator"]) for f in body["results"]} == {
        ("4507", "population_resident")
    }
    assert [f["year"] for f in body["results"]] == [2025, 2020, 2019]
    herding = get(client, "figures", place="4507", topic="herding", limit=500)["results"]
    topics = dict(Indicator.objects.values_list("key", "topic"))
    assert {topics[figure["indicator"]] for figure in herding} == {"herding"}


def test_the_latest_figures_are_those_of_the_newest_year_only(client):
    body = get(client, "figures", place="4507", latest="true", limit=500)
    keys = [figure["indicator"] for figure in body["results"]]
    assert len(keys) == len(set(keys))
    population = next(f for f in body["results"] if f["indicator"] == "population_resident")
    assert population["year"] == 2025


def test_figures_of_the_whole_country_have_a_code_of_their_own(client):
    body = get(client, "figures", place="MN", limit=500)
    assert body["count"] == Figure.objects.filter(place=None).count()
    assert {figure["place"] for figure in body["results"]} == {"MN"}


def test_a_figure_says_how_old_it_is(client):
    for figure in get(client, "figures", place="45", limit=500)["results"]:
        assert figure["old"] == (2026 - figure["year"] > 3), figure


@pytest.mark.parametrize("status", ["none", "missing"])
def test_a_figure_without_a_value_says_which_kind_of_nothing_it_is(client, status):
    Figure.objects.filter(place__code="4507", indicator__key="livestock").update(
        status=status, value=None
    )
    for figure in get(client, "figures", place="4507", indicator="livestock")["results"]:
        assert (figure["status"], figure["value"]) == (status, None)


def test_the_csv_is_narrowed_like_the_list(client):
    query = {"place": "4507", "latest": "true"}
    text = b"".join(client.get("/api/v1/figures.csv", query).streaming_content)
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(text.decode("utf-8-sig"))))
    listed = get(client, "figures", **query, limit=500)["results"]
    assert [(r["indicator"], r["year"]) for r in rows] == [
        (f["indicator"], str(f["year"])) for f in listed
    ]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("places/9999", 404),
        ("places/%27%20OR%201=1", 404),
        ("places?aimag=99", 404),
        ("places?kind=village", 422),
        ("places?lang=de", 422),
        ("places?limit=501", 422),
        ("places?limit=0", 422),
        ("places?limit=many", 422),
        ("places?offset=-1", 422),
        ("places?offset=99999999999999999999", 422),
        ("figures?place=9999", 404),
        ("figures?place=4507%27", 404),
        ("figures?place=" + "9" * 4000, 404),
        ("figures?indicator=happiness", 404),
        ("figures?indicator=%00", 404),
        ("figures?place=%00", 404),
        ("figures?latest=perhaps", 422),
        ("figures?offset=99999999999999999999", 422),
        ("figures.csv?place=9999", 404),
    ],
)
def test_what_cannot_be_answered_is_json_with_a_reason(client, path, status):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize("topic", ["sport", "%00", "%27"])
def test_a_topic_without_figures_has_none(client, topic):
    assert client.get(f"/api/v1/figures?topic={topic}").status_code in (200, 404)


# Short addresses.


@pytest.mark.parametrize(("header", "language"), [("en", "en"), ("mn", "mn"), ("", "mn")])
def test_a_short_address_leads_to_the_place_in_the_language_of_the_browser(
    client, header, language
):
    answer = client.get("/p/4507", headers={"accept-language": header})
    assert (answer.status_code, answer["Location"]) == (302, f"/{language}/darkhan-uul/khongor/")


@pytest.mark.parametrize("code", ["9999", "abc", "4507x", "%27", "%00"])
def test_a_short_address_of_no_place_is_a_page_that_says_so(client, code):
    answer = client.get(f"/p/{code}")
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()
