"""Loans against sums done by hand."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guides.models import Programme
from guides.tools.mortgage import Loan, annuity, schedule
from guides.tools.mortgage_form import GENERAL, RURAL, calculate
from tests.languages import BOTH

# 100 million ₮ over 30 years at 3 %: i = 0.0025, (1 + i)^360 = 2.456842…,
# payment = 100 000 000 · 0.0025 · 2.456842 / 1.456842 = 421 604.03.
RURAL_LOAN = Loan(100_000_000, 360, Decimal(3), share=Decimal(50), share_months=36)


@pytest.mark.parametrize(
    ("amount", "rate", "months", "payment"),
    [
        (100_000_000, 3, 360, 421_604),
        (70_000_000, 6, 360, 419_685),
        (12_000_000, 12, 12, 1_066_185),
        (1_200_000, 0, 12, 100_000),
    ],
)
def test_the_equal_payment_agrees_with_a_hand_calculation(amount, rate, months, payment):
    assert annuity(amount, Decimal(rate) / 1200, months) == payment


def test_the_first_month_splits_the_interest_between_state_and_borrower():
    first = schedule(RURAL_LOAN).first

    # 100 000 000 · 3 % / 12 = 250 000, of which half.
    assert (first.interest, first.states, first.yours) == (250_000, 125_000, 296_604)
    assert first.left == 100_000_000 - (421_604 - 250_000)


def test_the_second_month_follows_from_the_first():
    second = schedule(RURAL_LOAN).months[1]

    # (100 000 000 − 171 604) · 0.0025 = 249 570.99 → 249 571; half of it, rounded up, 124 786.
    assert (second.interest, second.states) == (249_571, 124_786)


def test_support_ends_after_three_years():
    months = schedule(RURAL_LOAN).months

    assert months[35].states > 0
    assert months[36].states == 0
    assert months[36].yours == 421_604


def test_another_rate_afterwards_changes_the_payment_from_its_first_month():
    loan = Loan(100_000_000, 360, Decimal(3), Decimal(50), 36, Decimal(6), 37)
    months = schedule(loan).months
    owed = months[35].left

    assert months[35].payment == 421_604
    assert months[36].payment == annuity(owed, Decimal(6) / 1200, 324)


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 10**10), st.integers(1, 40), st.decimals(0, 60, places=2), st.integers(0, 100)
)
def test_every_loan_is_paid_to_the_last_tugrik(amount, years, rate, share):
    made = schedule(Loan(amount, years * 12, rate, Decimal(share), 36))

    assert made.months[-1].left == 0
    assert made.yours + made.states == amount + made.interest
    assert all(month.states <= month.interest for month in made.months)


@pytest.mark.django_db
def test_the_terms_are_those_that_the_programmes_texts_say():
    rural = Programme.objects.get(slug=RURAL.programme).what_you_get_en
    general = Programme.objects.get(slug=GENERAL.programme).what_you_get_en

    assert f"{RURAL.rate}% a year for up to {int(RURAL.years) * 12} months" in rural
    assert "half of the interest for the first three years" in rural
    assert (RURAL.share, RURAL.share_years) == ("50", "3")
    assert f"{GENERAL.rate}% a year for up to {int(GENERAL.years) * 12} months" in general


@pytest.mark.parametrize(
    "query",
    [
        {"price": "0", "years": "10", "rate": "3"},
        {"price": "abc", "years": "10", "rate": "3"},
        {"price": "1e9", "years": "10", "rate": "3"},
        {"price": "100000000", "years": "41", "rate": "3"},
        {"price": "100000000", "years": "1.5", "rate": "3"},
        {"price": "100000000", "years": "10", "rate": "-1"},
        {"price": "100000000", "years": "10", "rate": ""},
        {"price": "100000000", "years": "10", "rate": "3", "down": "100"},
    ],
)
def test_bad_input_is_named_and_gives_no_answer(query):
    made = calculate(query)

    assert made.answer is None
    assert len(made.numbers.errors) == 1
    assert {f.name: f.given for f in made.numbers.fields if f.name in query} == query


@pytest.mark.parametrize("text", ["100000000", "100 000 000", "100,000,000", "100\xa0000\xa0000"])
def test_thousands_may_be_grouped(text):
    answer = calculate({"price": text, "down": "0"}).answer

    assert answer.loan.amount == 100_000_000


@pytest.mark.django_db
@BOTH
def test_the_page_shows_the_sum_and_where_its_terms_come_from(client, language):
    query = (
        "programme=rural-mortgage-3&price=100000000&down=0&years=30&rate=3&share=50&share_years=3"
    )
    page = client.get(f"/{language}/calculators/mortgage/?{query}").content.decode()

    assert 'data-first="296604"' in page
    assert 'data-alone="421604"' in page
    assert {"mn": "296\xa0604\xa0₮", "en": "MNT\xa0296,604"}[language] in page
    assert "isee.mn" in page


@pytest.mark.django_db
def test_the_page_names_a_bad_number_beside_its_field(client):
    response = client.get("/mn/calculators/mortgage/?price=x&years=30&rate=3")

    assert response.status_code == 400
    assert 'id="price-error"' in response.content.decode()
    assert 'value="x"' in response.content.decode()
