"""The business door: only what a business asks, missing shown as missing, moderated words."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from guides.business.support import support_for
from guides.models import Wish
from soums.models import Figure, PlacePage
from tests.guides.events.conftest import ORIGIN
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

WORDS = "Барилгын материалын дэлгүүр алга"


def send(client, language="mn", **fields):
    data = {"place": "4507", "kind": "shop", "text": WORDS, **fields}
    return client.post(f"/{language}/business/missing/", data, **ORIGIN)


@BOTH
def test_the_nationwide_door_shows_every_aimag_with_year_and_source(client, language):
    html = client.get(f"/{language}/business/").content.decode()
    assert len(re.findall(r'<tr data-code="\d{2}"', html)) == 22
    wages = Figure.objects.filter(indicator__key="average_wage", place__kind="aimag")
    known = wages.filter(status="value").values("place").distinct().count()
    told = re.findall(r'data-indicator="average_wage" data-status="value" data-year="20\d\d"', html)
    assert len(told) == known < 22
    assert html.count('data-status="missing"') >= 22 - known
    assert f'href="/{language}/business/darkhan-uul/"' in html


@BOTH
def test_register_relocate_and_loans_stand_on_the_door(client, language):
    html = client.get(f"/{language}/business/").content.decode()
    assert {"relocation-tax-deduction", "sme-fund", "cooperative-fund"} <= set(
        re.findall(r'data-programme="([\w-]+)"', html)
    )
    assert f'href="/{language}/guides/register-a-business/"' in html


@BOTH
@pytest.mark.parametrize("slug", ["darkhan-uul", "zavkhan", "ulaanbaatar"])
def test_an_aimag_s_door_shows_only_topics_of_businesses(client, language, slug):
    html = client.get(f"/{language}/business/{slug}/").content.decode()
    assert re.findall(r'<section id="(jobs|land|business|schools|services|housing)"', html) == [
        "jobs",
        "land",
        "business",
    ]
    assert "kindergartens" not in re.findall(r'data-indicator="(\w+)"', html)
    assert re.search(r'data-indicator="investment_officer"\s+data-status="missing"', html)


@BOTH
def test_a_pilot_aimag_s_answers_stand_on_its_door(client, language):
    html = client.get(f"/{language}/business/darkhan-uul/").content.decode()
    assert 'id="business-door"' in html


def test_support_for_one_aimag_only_does_not_stand_on_another_s_door(client):
    here = {card.slug for card in support_for("62").others}
    elsewhere = {card.slug for card in support_for("45").others}
    assert here - elsewhere == {"open-uvurkhangai"}


@BOTH
def test_the_comparison_begins_with_the_rows_of_a_business(client, language):
    html = client.get(f"/{language}/business/compare/?place=45&place=61").content.decode()
    rows = set(re.findall(r'<tr data-indicator="(\w+)"', html))
    assert {"average_wage", "unemployment_rate", "bank_units"} <= rows
    assert not {"kindergartens", "pupils", "hospital_beds"} & rows


@BOTH
def test_a_comparison_that_cannot_be_made_says_why(client, language):
    answer = client.get(f"/{language}/business/compare/?place=45&place=99")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


@BOTH
def test_words_are_shown_only_after_an_editor_has_let_them_through(client, language):
    reader = Client(enforce_csrf_checks=True)
    assert send(reader, language).status_code == 302
    wish = Wish.objects.get()
    assert (wish.state, wish.locale, wish.place.code) == ("waiting", language, "4507")
    pages = [f"/{language}/business/", f"/{language}/business/darkhan-uul/"]
    assert not any(WORDS in client.get(page).content.decode() for page in pages)
    wish.state = Wish.State.SHOWN
    wish.save()
    assert all(WORDS in client.get(page).content.decode() for page in pages)
    assert WORDS not in client.get(f"/{language}/business/bulgan/").content.decode()


def test_words_leave_after_a_year(client):
    place = PlacePage.objects.get(code="4507")
    wish = Wish.objects.create(place=place, kind="shop", text=WORDS, locale="mn", state="shown")
    Wish.objects.filter(pk=wish.pk).update(decided_on=timezone.localdate() - timedelta(days=366))
    assert WORDS not in client.get("/mn/business/").content.decode()


@BOTH
@pytest.mark.parametrize(
    "fields", [{"place": "nowhere"}, {"text": "x"}, {"kind": "other"}, {"text": "a" * 301}]
)
def test_words_that_cannot_be_taken_come_back_with_the_reason(client, language, fields):
    answer = send(client, language, **fields)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert not Wish.objects.exists()


def test_markup_in_words_is_shown_as_words(client):
    place = PlacePage.objects.get(code="4507")
    Wish.objects.create(place=place, kind="shop", text="<b>x</b>", locale="mn", state="shown")
    assert "<b>x</b>" not in client.get("/mn/business/").content.decode()


@BOTH
@pytest.mark.parametrize(("path", "most"), [("business/", 14), ("business/darkhan-uul/", 18)])
def test_the_doors_cost_few_queries(client, language, path, most, django_assert_max_num_queries):
    with django_assert_max_num_queries(most):
        client.get(f"/{language}/{path}")


@BOTH
def test_home_and_aimags_lead_to_the_door(client, language):
    assert f'href="/{language}/business/"' in client.get(f"/{language}/").content.decode()
    aimag = client.get(f"/{language}/zavkhan/").content.decode()
    assert f'href="/{language}/business/zavkhan/"' in aimag
