"""How complete the pages are: counted as the pages count, kept week by week, public."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from soums.desk.board.completeness import count, count_due
from soums.dossier import dossier_of
from soums.models import Completeness, Figure, PlacePage, SoumPage
from tests.languages import BOTH
from tests.portal.i18n.english.states import publish
from tests.soums.test_query_counts import queries

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 2)


@BOTH
def test_the_count_of_a_place_is_that_of_its_page(language):
    with override(language):
        for code in ("4507", "45", "1101", "11"):
            dossier = dossier_of(PlacePage.objects.get(code=code))
            row = Completeness.objects.filter(place__code=code).latest("week")
            assert (row.answered, row.asked) == (dossier.answered, dossier.asked)
            newest = [series[0] for series in dossier.figures.values()]
            assert row.figures == len(newest)
            assert row.fresh == sum(not figure.is_old() for figure in newest)


def test_no_data_is_no_answer():
    Figure.objects.filter(place__code="4507", indicator__key="livestock").update(
        status="missing", value=None
    )
    before = Completeness.objects.filter(place__code="4507").latest("week").answered
    list(count(MONDAY))
    row = Completeness.objects.get(place__code="4507", week=MONDAY)
    assert row.answered == before - 1
    with override("mn"):
        assert dossier_of(PlacePage.objects.get(code="4507")).answered == row.answered


def test_a_week_has_one_row_a_place_that_the_night_renews():
    assert set(count(MONDAY)) == {"created"}
    Figure.objects.filter(place__code="4507", indicator__key="livestock").update(
        status="missing", value=None
    )
    outcomes = list(count(MONDAY + timedelta(days=3)))
    assert set(outcomes) == {"changed"}
    rows = Completeness.objects.filter(week=MONDAY)
    assert rows.count() == PlacePage.objects.live().count()
    assert set(rows.values_list("counted_on", flat=True)) == {MONDAY + timedelta(days=3)}


def test_the_job_of_the_clock_counts_every_page():
    assert count_due() == "361 pages counted"


def test_a_text_whose_english_is_missing_lowers_the_share(client):
    publish(SoumPage.objects.get(code="4507"), housing_mn=[("heading", "Гэр")])
    Completeness.objects.all().delete()
    list(count())
    row = Completeness.objects.get(place__code="4507")
    assert row.english == row.texts - 1
    whole = Completeness.objects.get(place__code="4504")
    assert whole.english == whole.texts
    percent = 100 * row.english // row.texts
    assert f"{percent}%" in client.get("/mn/completeness/").content.decode()


@BOTH
def test_the_public_page_says_the_share_of_every_place(client, language):
    answer = client.get(f"/{language}/completeness/")
    html = answer.content.decode()
    assert [html.count(f'id="a{code}"') for code in ("45", "11", "67")] == [1, 1, 1]
    row = Completeness.objects.filter(place__code="4507").latest("week")
    assert f'/{language}/darkhan-uul/khongor/">' in html
    assert f"{row.answered}/{row.asked}" in html
    assert "s-maxage" in answer["Cache-Control"]
    assert not answer.cookies


@BOTH
def test_the_weeks_are_drawn_and_listed(client, language, today):
    Completeness.objects.all().delete()
    this_week = today - timedelta(days=today.weekday())
    for weeks in (0, 1, 4):
        list(count(this_week - timedelta(weeks=weeks)))
    html = client.get(f"/{language}/completeness/").content.decode()
    assert html.count('<svg class="spark"') == 22
    assert html.count('class="gp"') == 22
    assert html.count("<caption") == 22


def test_the_public_page_takes_few_queries(client):
    assert queries(client, "/mn/completeness/") <= 5


def test_the_page_stands_before_anything_was_counted(client):
    Completeness.objects.all().delete()
    answer = client.get("/mn/completeness/")
    assert answer.status_code == 200
    assert "Хараахан тоолоогүй" in answer.content.decode()


@BOTH
def test_it_is_found_from_the_data_the_foot_and_the_sitemap(client, language):
    address = f"/{language}/completeness/"
    for page in ("data/", ""):
        assert f'href="{address}"' in client.get(f"/{language}/{page}").content.decode()
    assert f"{address}</loc>" in client.get("/sitemap.xml").content.decode()
