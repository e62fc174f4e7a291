"""The moving budget: sums, what was left out, and the figures beside it."""

import pytest

from guides.tools.budget import budget
from soums.models import Figure
from tests.languages import BOTH

QUERY = {
    "transport": "500000",
    "rent": "300 000",
    "food": "400000",
    "months": "3",
    "reserve": "10",
    "income": "600000",
}


def test_a_budget_adds_up():
    made = budget(QUERY).sum

    assert (made.once, made.monthly, made.over_months) == (500_000, 700_000, 2_100_000)
    assert made.reserve == 260_000
    assert made.total == 2_860_000
    assert made.gap == 2_860_000 - 1_800_000


def test_income_that_covers_everything_leaves_no_gap():
    assert budget({**QUERY, "income": "9000000"}).sum.gap == 0


def test_what_is_left_empty_is_named_and_not_guessed():
    left_out = [filled.name for filled in budget(QUERY).sum.left_out]

    assert left_out == ["travel", "fees", "school", "fuel", "power", "insurance"]


def test_without_an_amount_there_is_no_sum():
    assert budget({}).sum is None
    assert budget({"months": "3"}).sum is None


@pytest.mark.parametrize(
    ("name", "text"), [("rent", "-5"), ("months", "13"), ("reserve", "x"), ("people", "0")]
)
def test_a_bad_number_is_named(name, text):
    made = budget({**QUERY, name: text})

    assert [filled.name for filled in made.numbers.errors] == [name]
    assert made.sum is None


@pytest.mark.django_db
@BOTH
def test_the_page_compares_with_the_capital_and_says_what_is_missing(client, language):
    page = client.get(f"/{language}/calculators/budget/?place=4507").content.decode()
    rows = {
        part.split('"')[0]: part.split("</tr>")[0] for part in page.split('data-indicator="')[1:]
    }

    assert rows["apartment_rent_1_room"].count('data-status="missing"') == 1
    assert rows["apartment_rent_1_room"].count('data-status="value"') == 1
    assert rows["subsistence_minimum"].count('data-status="value"') == 2
    newest = Figure.objects.filter(indicator__key="subsistence_minimum", place__code="45").order_by(
        "-year"
    )[0]
    assert f'data-year="{newest.year}"' in rows["subsistence_minimum"]
    assert "data-old" in rows["average_wage"]


@pytest.mark.django_db
def test_a_code_that_no_place_has_is_named(client):
    page = client.get("/en/calculators/budget/?place=9999").content.decode()

    assert "No place has this code: 9999" in page


@pytest.mark.django_db
def test_what_is_for_one_person_is_counted_for_the_household(client):
    page = client.get("/en/calculators/budget/?place=4507&people=4").content.decode()

    assert 'data-for-all="2089200"' in page
    assert "4 people: MNT\xa02,089,200" in page
