"""Guides on other rooms' pages."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils.translation import override

from guides.models import GuidePage
from guides.templatetags.guides import (
    guides_for_place,
    popular_guides,
    source_date,
    stages_with_guides,
)

KHONGOR = SimpleNamespace(code="4504")
SECTIONS = (
    *("housing", "jobs", "schools", "services"),
    *("living", "land", "business", "herding"),
)


def slugs(cards):
    return [card.slug for card in cards]


@pytest.mark.django_db
class TestGuidesOfAPlace:
    @pytest.mark.parametrize("section", SECTIONS)
    def test_every_section_has_guides(self, section):
        assert guides_for_place(KHONGOR, section)

    def test_a_section_shows_what_deals_with_nothing_else_first(self):
        found = slugs(guides_for_place(KHONGOR, "housing", 4))

        assert set(found[:2]) == {"rent-and-staff-housing", "mortgage-6"}
        assert "rural-mortgage-3" in found

    def test_a_guide_about_this_place_comes_first(self):
        GuidePage.objects.filter(slug="vehicle").update(place_codes=["45"])

        assert slugs(guides_for_place(KHONGOR))[0] == "vehicle"

    def test_a_guide_about_another_place_is_left_out(self):
        GuidePage.objects.update(place_codes=["62"])

        assert guides_for_place(KHONGOR) == []

    def test_the_limit_holds(self):
        assert len(guides_for_place(KHONGOR, limit=3)) == 3

    @pytest.mark.parametrize("section", [None, "services"])
    def test_it_costs_two_queries(self, section, django_assert_num_queries):
        with django_assert_num_queries(2):
            guides_for_place(KHONGOR, section)


@pytest.mark.django_db
class TestGuidesOfTheHomePage:
    def test_the_three_stages_of_a_move_have_four_guides_each(self):
        assert [(stage.key, len(stage.guides)) for stage in stages_with_guides()] == [
            ("plan", 4),
            ("move", 4),
            ("settle", 4),
        ]

    def test_the_stages_cost_two_queries(self, django_assert_num_queries):
        with django_assert_num_queries(2):
            stages_with_guides()

    def test_registration_is_asked_for_first(self):
        assert slugs(popular_guides())[0] == "residence-registration"
        assert len(popular_guides()) == 6

    def test_the_popular_guides_cost_one_query(self, django_assert_num_queries):
        with django_assert_num_queries(1):
            popular_guides()

    def test_cards_are_in_the_language_of_the_page(self, language):
        template = Template(
            "{% load guides %}{% popular_guides 1 as guides %}"
            "{% for guide in guides %}{{ guide.url }} {{ guide.title }}{% endfor %}"
        )
        page = GuidePage.objects.get(slug="residence-registration")

        with override(language):
            shown = template.render(Context())
        assert shown == f"/{language}/guides/{page.slug}/ {getattr(page, f'title_{language}')}"


@pytest.mark.parametrize(
    ("text", "mongolian", "english"),
    [
        ("2022", "2022", "2022"),
        ("2023-03", "2023.03", "Mar\xa02023"),
        ("2018-06-05", "2018.06.05", "5\xa0Jun\xa02018"),
    ],
)
def test_the_date_of_a_source_keeps_its_precision(text, mongolian, english):
    with override("mn"):
        assert source_date(text) == mongolian
    with override("en"):
        assert source_date(text) == english


def test_a_source_without_a_date_says_so():
    with override("en"):
        assert source_date("") == "undated"
