"""Two to four places side by side: what is asked, what is refused, what is shown."""

import csv
import re
from decimal import Decimal
from io import StringIO

import pytest
from django.utils.translation import override

from soums.compare import choose, compare
from soums.gazetteer import load_gazetteer
from soums.models import Figure, Indicator
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

KHONGOR, ORKHON, DARKHAN, SHARYNGOL, KHERLEN = "4507", "4504", "4501", "4510", "2101"
HOSTILE = [
    "' OR 1=1 --",
    '"; DROP TABLE soums_figure; --',
    "<script>alert(1)</script>",
    "х" * 5000,
    "%00",
    "\x00",
    "٤٥٠٧",
    "-1",
    "4507.0",
    "../../etc/passwd",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
]


@pytest.fixture
def places():
    return load_gazetteer()


def chosen(asked, places):
    choice = choose(asked, places)
    return [place.code for place in choice.places], choice.problems


# What is asked.


def test_places_are_chosen_by_code_in_the_order_asked(places):
    assert chosen([ORKHON, KHONGOR], places) == ([ORKHON, KHONGOR], [])


@pytest.mark.parametrize(
    "text", ["Хонгор, Дархан-Уул", "Khongor, Darkhan-Uul", "хонгор, дархан-уул", " Хонгор "]
)
def test_a_place_is_chosen_by_its_name_in_either_language(places, text):
    assert chosen([text, ORKHON], places) == ([KHONGOR, ORKHON], [])


def test_a_name_that_several_places_bear_asks_for_the_aimag(places):
    codes, (problem,) = chosen(["Дэлгэрхаан"], places)
    assert codes == []
    assert "Дэлгэрхаан" in problem
    with override("en"):
        assert chosen(["Delgerkhaan, Khentii"], places)[1] == []


def test_an_empty_field_is_no_place(places):
    assert chosen(["", "  ", KHONGOR], places) == ([KHONGOR], [])


def test_the_same_place_twice_is_said_and_counted_once(places):
    codes, (problem,) = chosen([KHONGOR, KHONGOR], places)
    assert codes == [KHONGOR]
    assert "Хонгор" in problem


def test_of_five_places_the_first_four_are_compared(places):
    codes, problems = chosen([KHONGOR, ORKHON, DARKHAN, SHARYNGOL, KHERLEN], places)
    assert codes == [KHONGOR, ORKHON, DARKHAN, SHARYNGOL]
    assert len(problems) == 1


@pytest.mark.parametrize("text", ["9999", "Нэргүй сум", *HOSTILE])
def test_what_is_no_place_is_said(places, text):
    codes, problems = chosen([text, KHONGOR], places)
    assert codes == [KHONGOR]
    assert len(problems) == 1


# What is shown.


def made(places, *codes):
    return compare([places.get(code) for code in codes], places, list(Indicator.objects.all()))


def test_the_capital_stands_beside_unless_it_was_chosen(places):
    assert made(places, KHONGOR, ORKHON).capital == places.capital
    assert made(places, KHONGOR, places.capital.code).capital is None


def test_every_line_has_a_cell_for_every_place_in_the_order_asked(places):
    for line in made(places, ORKHON, KHONGOR).lines:
        assert [cell.place.code for cell in line.cells] == [ORKHON, KHONGOR]


def test_a_cell_shows_the_newest_figure_with_its_year_and_source(places):
    line = next(
        line
        for line in made(places, KHONGOR, ORKHON).lines
        if line.indicator.key == "population_resident"
    )
    newest = Figure.objects.filter(
        place__code=KHONGOR, indicator__key="population_resident"
    ).latest("year")
    assert line.cells[0].figure.figure == newest
    assert newest.year in line.years
    assert newest.source.short_name in line.sources


def test_none_no_data_and_what_does_not_apply_are_three_things(places):
    figure = Figure.objects.filter(place__code=KHONGOR, indicator__key="livestock").latest("year")
    Figure.objects.filter(pk=figure.pk).update(status="none", value=None)
    Figure.objects.filter(place__code=ORKHON, indicator__key="livestock").delete()
    lines = {line.indicator.key: line for line in made(places, KHONGOR, ORKHON, "45").lines}
    assert [cell.status for cell in lines["livestock"].cells][:2] == ["none", "missing"]
    assert lines["migration_net"].cells[0].status == "not_applicable"
    assert lines["migration_net"].cells[2].status == "value"


def test_a_line_that_nobody_has_a_figure_for_is_left_out(places):
    Figure.objects.filter(indicator__key="livestock", place__code__in=[KHONGOR, ORKHON]).delete()
    keys = {line.indicator.key for line in made(places, KHONGOR, ORKHON).lines}
    assert "livestock" not in keys


def test_bars_are_shares_of_the_largest_value_of_the_places(places):
    lines = {line.indicator.key: line for line in made(places, KHONGOR, DARKHAN).lines}
    bars = [cell.bar for cell in lines["population_resident"].cells]
    assert bars[1] == 100
    assert 0 < bars[0] < 100


# The page.


@BOTH
def test_the_page_compares_three_places_beside_the_capital(client, language):
    answer = client.get(f"/{language}/compare/?place={KHONGOR}&place={ORKHON}&place={SHARYNGOL}")
    html = answer.content.decode()
    assert answer.status_code == 200
    for code in (KHONGOR, ORKHON, SHARYNGOL, "11"):
        assert f'data-code="{code}"' in html
    assert {"mn": "Хонгор", "en": "Khongor"}[language] in html
    assert 'data-indicator="population_resident"' in html
    assert 'data-status="missing"' in html or 'data-status="value"' in html


@BOTH
@pytest.mark.parametrize(
    "query",
    [
        "place=9999&place=4507",
        "place=4507&place=4507",
        "place=4507&place=4504&place=4501&place=4510&place=2101",
        "place=Дэлгэрхаан",
        *(f"place={KHONGOR}&place={index}" for index in ("0", "abc", "45070")),
    ],
)
def test_what_cannot_be_compared_is_said_on_a_page_that_still_has_its_form(client, language, query):
    answer = client.get(f"/{language}/compare/?{query}")
    html = answer.content.decode()
    assert answer.status_code == 400
    assert 'role="alert"' in html
    assert html.count('list="places"') == 4


@BOTH
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_page(client, language, text):
    answer = client.get(f"/{language}/compare/", {"place": [text, KHONGOR]})
    assert answer.status_code == 400
    assert "<script>alert" not in answer.content.decode()


@BOTH
def test_the_empty_form_and_one_place_are_no_mistake(client, language):
    assert client.get(f"/{language}/compare/").status_code == 200
    one = client.get(f"/{language}/compare/?place={KHONGOR}")
    assert one.status_code == 200
    assert 'role="alert"' not in one.content.decode()


def test_none_and_no_data_look_different_on_the_page(client):
    for code, status in ((KHONGOR, "none"), (ORKHON, "missing")):
        figures = Figure.objects.filter(place__code=code, indicator__key="livestock")
        figures.update(status=status, value=None)
    html = client.get(f"/en/compare/?place={KHONGOR}&place={ORKHON}").content.decode()
    row = re.search(r'<tr[^>]*data-indicator="livestock".*?</tr>', html, re.S).group()
    cells = dict(re.findall(r'data-code="(\d+)"\s+data-status="(\w+)"', row))
    assert (cells[KHONGOR], cells[ORKHON]) == ("none", "missing")
    assert re.search(r'data-status="none".*?None', row, re.S)
    assert re.search(r'data-status="missing".*?No data yet', row, re.S)


def test_the_comparison_can_be_taken_along_as_csv(client, places):
    answer = client.get(f"/en/compare/?place={KHONGOR}&place={ORKHON}&format=csv")
    assert answer["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    row = next(r for r in rows if (r["indicator"], r["place"]) == ("population_resident", KHONGOR))
    newest = Figure.objects.filter(
        place__code=KHONGOR, indicator__key="population_resident"
    ).latest("year")
    assert (row["year"], Decimal(row["value"])) == (str(newest.year), newest.value)
    assert (row["name"], row["source"]) == ("Khongor", newest.source.title)


# The API.


def test_the_api_compares_as_the_page_does(client):
    body = client.get(f"/api/v1/compare?place={KHONGOR}&place={ORKHON}&lang=en").json()
    assert [place["code"] for place in body["places"]] == [KHONGOR, ORKHON]
    assert body["baseline"]["code"] == "11"
    line = next(one for one in body["lines"] if one["indicator"] == "population_resident")
    assert [cell["place"] for cell in line["cells"]] == [KHONGOR, ORKHON, "11"]
    assert all(cell["year"] and cell["source"] for cell in line["cells"])


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 422),
        (f"place={KHONGOR}", 400),
        (f"place={KHONGOR}&place={KHONGOR}", 400),
        ("place=4507&place=4504&place=4501&place=4510&place=2101", 400),
        (f"place={KHONGOR}&place=9999", 404),
        (f"place={KHONGOR}&place=Хонгор", 404),
        (f"place={KHONGOR}&place={ORKHON}&lang=de", 422),
    ],
)
def test_the_api_says_why_it_does_not_compare(client, query, status):
    answer = client.get(f"/api/v1/compare?{query}")
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_api(client, text):
    answer = client.get("/api/v1/compare", {"place": [text, KHONGOR]})
    assert answer.status_code in (400, 404, 422)
    assert answer.json()["detail"]
