"""The paths gather what there is for herders, specialists, returnees and families."""

import re

import pytest

from guides.models import Audience, GuidePage, KindOfHelp, Programme
from guides.paths.book import ways
from soums.models import Figure, Indicator
from soums.sections import SECTIONS
from tests.languages import BOTH

pytestmark = pytest.mark.django_db

EVERY_WAY = pytest.mark.parametrize("slug", ["herders", "specialists", "returnees", "families"])


def test_the_book_names_only_what_there_is():
    for way in ways().values():
        assert Audience.objects.filter(key=way.audience).exists()
        assert KindOfHelp.objects.filter(key__in=way.help).count() == len(way.help)
        keys = [asked.indicator for asked in way.figures]
        assert Indicator.objects.filter(key__in=keys).count() == len(keys)
        assert way.section in SECTIONS
        assert set(way.titles) == set(way.leads) == {"mn", "en"}


@BOTH
@EVERY_WAY
def test_a_path_gathers_all_its_guides_and_programmes(client, language, slug):
    html = client.get(f"/{language}/paths/{slug}/").content.decode()
    audience = ways()[slug].audience
    for guide in GuidePage.objects.live().filter(audiences__key=audience):
        assert f'href="/{language}/guides/{guide.slug}/"' in html
    wanted = set(Programme.objects.filter(live=True, audiences__key=audience).values_list("slug"))
    assert {(found,) for found in re.findall(r'data-programme="([\w-]+)"', html)} == wanted


@BOTH
@EVERY_WAY
def test_every_figure_has_its_year_and_leads_to_map_and_matcher(client, language, slug):
    html = client.get(f"/{language}/paths/{slug}/").content.decode()
    for asked in ways()[slug].figures:
        assert re.search(rf'data-indicator="{asked.indicator}" data-year="20\d\d"', html)
        assert f"/{language}/map/?indicator={asked.indicator}" in html
        matcher = f"/{language}/match/?weight.{asked.indicator}=3"
        assert matcher in html
        assert client.get(f"/{language}/map/?indicator={asked.indicator}").status_code == 200


@BOTH
def test_the_first_place_of_a_list_is_the_one_with_the_largest_number(client, language):
    rows = Figure.objects.filter(indicator__key="average_wage", place__isnull=False, status="value")
    year = max(row.year for row in rows)
    best = max((row for row in rows if row.year == year), key=lambda row: row.value)
    html = client.get(f"/{language}/paths/returnees/").content.decode()
    part = html.split('data-indicator="average_wage"')[1]
    assert f"/{language}/{best.place.slug}/" in part.split("</li>")[0]


@BOTH
def test_the_list_of_paths_names_all_and_the_business_door(client, language):
    html = client.get(f"/{language}/paths/").content.decode()
    assert all(f"/{language}/paths/{slug}/" in html for slug in ways())
    assert f"/{language}/business/" in html
    assert client.get(f"/{language}/paths/nobody/").status_code == 404


@BOTH
@EVERY_WAY
def test_a_path_costs_few_queries(client, language, slug, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        client.get(f"/{language}/paths/{slug}/")


@BOTH
@EVERY_WAY
def test_home_leads_to_the_path(client, language, slug):
    assert f'href="/{language}/paths/{slug}/"' in client.get(f"/{language}/").content.decode()
