"""The list of programmes and a programme's page."""

import pytest

from guides.models import Programme
from tests.languages import BOTH

pytestmark = pytest.mark.django_db


def get(client, path, language="en", status=200):
    answer = client.get(f"/{language}/support/{path}")
    assert answer.status_code == status
    return answer.content.decode()


@BOTH
def test_the_list_names_every_programme_with_the_date_of_its_status(client, language):
    page = get(client, "", language)

    for slug in Programme.objects.values_list("slug", flat=True):
        assert f'href="/{language}/support/{slug}/"' in page
    assert {"mn": "2023.03", "en": "Mar\xa02023"}[language] in page


@BOTH
def test_every_programme_opens_with_its_conditions_sources_and_what_can_go_wrong(client, language):
    for programme in Programme.objects.prefetch_related("rules", "sources"):
        page = get(client, f"{programme.slug}/", language)

        assert 'id="wrong"' in page
        for rule in programme.rules.all():
            assert f'data-rule="{rule.key}"' in page
        for source in programme.sources.all():
            assert source.source_publisher.replace("&", "&amp;") in page
        letters = {source.confidence for source in programme.sources.all()}
        words = {"mn": "Эх сурвалж", "en": "Source"}[language]
        assert all(f"{words} {letter}" in page for letter in letters)


def test_filters_narrow_the_list(client):
    page = get(client, "?audience=herder&status=closed")
    assert "No programme answers these filters" in page

    page = get(client, "?topic=herding")
    assert "/support/new-cooperative/" in page
    assert "/support/sme-fund/" not in page


def test_a_place_leaves_only_what_is_open_to_it(client):
    inside = get(client, "?place=6201")
    outside = get(client, "?place=45")

    assert "/support/open-uvurkhangai/" in inside
    assert "/support/open-uvurkhangai/" not in outside
    assert "/support/rural-mortgage-3/" in outside


def test_unknown_filters_are_named_and_left_out(client):
    page = get(client, "?audience=kings&place=99")

    assert "kings, 99" in page
    assert "19 programmes" in page


@pytest.mark.parametrize(
    ("slug", "place", "answer"),
    [
        ("open-uvurkhangai", "62", "yes"),
        ("open-uvurkhangai", "6201", "yes"),
        ("open-uvurkhangai", "4507", "no"),
        ("rural-mortgage-3", "4507", "yes"),
        ("rural-mortgage-3", "9999", ""),
    ],
)
def test_a_programme_says_whether_it_is_open_in_a_place(client, slug, place, answer):
    assert f'data-open-here="{answer}"' in get(client, f"{slug}/?place={place}")


def test_without_answers_nothing_is_said(client):
    page = get(client, "rural-mortgage-3/")

    assert "data-outcome" not in page
    assert "The conditions" in page


def test_an_answer_stands_beside_the_status_where_it_is_not_open(client):
    page = get(client, "sme-fund/?staff=10&sales=1000&purpose=fixed-assets")

    assert 'data-outcome="likely_yes"' in page
    assert "Status: closed (10\xa0Mar\xa02023)." in page


@BOTH
def test_what_cannot_be_read_is_named_and_kept(client, language):
    page = get(client, "rural-mortgage-3/?age=old&citizen=yes", language, status=400)

    assert 'id="error-age"' in page
    assert 'value="old"' in page
    assert 'value="yes" checked' in page
    assert "data-outcome" not in page


def test_a_programme_that_is_not_there_is_not_found(client):
    get(client, "no-such-programme/", status=404)
    Programme.objects.filter(slug="avrr").update(live=False)
    get(client, "avrr/", status=404)


@BOTH
def test_the_sitemap_names_programmes_and_tools(client, language):
    sitemap = client.get("/sitemap.xml").content.decode()

    for path in ("checklist/", "support/", "support/avrr/", "calculators/mortgage/"):
        assert f"<loc>http://testserver/{language}/{path}</loc>" in sitemap


@BOTH
def test_a_place_page_leads_to_its_support_and_tools(client, language):
    page = client.get(f"/{language}/uvurkhangai/arvaikheer/").content.decode()

    assert f'href="/{language}/support/?place=6201"' in page
    assert f'href="/{language}/checklist/"' in page


def test_the_check_of_the_api_names_a_bad_answer(client):
    answer = client.get("/api/v1/programmes/rural-mortgage-3/eligibility?age=old")

    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("age: ")
    assert client.get("/api/v1/programmes/none/eligibility").status_code == 404
