"""The list of soums: every filter means the same in both engines, and its counts are kept."""

from random import Random

import pytest

from search.browse.question import (
    DISTANCE,
    HIGHEST,
    LOWEST,
    OWN_CENTRE,
    POPULATION,
    PlaceQuestion,
    PlaceRow,
)
from search.browse.service import alphabetical, browse, in_order
from soums.models import SoumPage
from tests.search.engines import BOTH_ENGINES

pytestmark = pytest.mark.django_db

JANUARY = "temperature_january"


def ask(query="", **more):
    return browse(PlaceQuestion(query, "mn", **more))


def codes(answer):
    return [row.place.code for row in answer.rows]


def counts(answer):
    return {
        name: {bucket.value: bucket.count for bucket in buckets}
        for name, buckets in answer.found.facets.items()
    }


@BOTH_ENGINES
def test_all_330_soums_are_listed_and_nothing_else(engine):
    answer = ask()
    assert answer.engine == engine
    assert len(answer.rows) == 330
    assert {row.place.kind for row in answer.rows} == {"soum"}


@BOTH_ENGINES
@pytest.mark.parametrize("origin", ["", "4507", OWN_CENTRE])
def test_each_count_is_what_choosing_the_value_leaves(engine, origin):
    random = Random(origin)
    for _ in range(4):
        facets = counts(ask(origin=origin, indicator=JANUARY))
        some = random.sample(list(facets), k=2)
        choices = {name: (random.choice(list(facets[name])),) for name in some}
        narrowed = counts(ask(origin=origin, indicator=JANUARY, choices=choices))
        for name, values in narrowed.items():
            others = {facet: chosen for facet, chosen in choices.items() if facet != name}
            value = random.choice(list(values))
            left = ask(origin=origin, indicator=JANUARY, choices={**others, name: (value,)})
            assert len(left.rows) == values[value], (choices, name, value)


@BOTH_ENGINES
def test_bands_of_distance_and_size_hold_every_soum_once(engine):
    found = counts(ask(indicator=JANUARY))
    assert sum(found["distance"].values()) == 330
    assert sum(found["band"].values()) == 330
    assert sum(found["aimag"].values()) == 330
    assert sum(found["region"].values()) == 330


@pytest.mark.elasticsearch
def test_both_engines_give_the_same_list_and_counts(server, settings):
    questions = [
        {"query": "Хонгор", "choices": {"distance": ("0..50", "50..100")}},
        {"query": "Увс", "origin": OWN_CENTRE, "choices": {"distance": ("50..100",)}},
        {"indicator": JANUARY, "sort": LOWEST, "choices": {"figure": ("..-25",)}},
        {"choices": {"band": ("small-soum",), "region": ("khangai",)}, "sort": POPULATION},
    ]
    indexed = [ask(**question) for question in questions]
    settings.ELASTICSEARCH_URL = ""
    stored = [ask(**question) for question in questions]
    assert [answer.engine for answer in (*indexed, *stored)] == [
        *["elasticsearch"] * 4,
        *["database"] * 4,
    ]
    assert list(map(codes, indexed)) == list(map(codes, stored))
    assert list(map(counts, indexed)) == list(map(counts, stored))


def test_a_named_soum_is_where_distances_begin_and_the_nearest_come_first(no_server):
    answer = ask("hongor")
    assert answer.origin.code == "4507"
    assert codes(answer)[0] == "4507"
    kilometres = [row.kilometres for row in answer.rows]
    assert kilometres == sorted(kilometres)


def test_a_named_aimag_leaves_its_soums(no_server):
    assert {code[:2] for code in codes(ask("Darkhan-Uul"))} == {"45"}


def test_without_a_place_distances_begin_in_the_capital(no_server):
    answer = ask("school")
    assert (answer.origin.code, len(answer.rows)) == ("11", 330)


def test_a_figure_can_be_bounded_by_any_two_numbers(no_server):
    answer = ask(indicator=JANUARY, sort=HIGHEST, choices={"figure": ("-20..",)})
    figures = [row.figure for row in answer.rows]
    assert figures == sorted(figures, reverse=True)
    assert 0 < len(figures) < 330
    assert min(figures) > -20


@pytest.mark.parametrize("value", ["x", "1..x", "..", "1e400..", "", "0..0..0"])
def test_a_value_that_no_facet_has_is_passed_over(no_server, value):
    answer = ask(indicator=JANUARY, choices={"figure": (value,), "band": (value,)})
    assert len(answer.rows) == 330


def test_a_figure_that_does_not_part_soums_is_passed_over(no_server):
    assert ask(indicator="average_wage", sort=LOWEST).indicator is None


def test_names_stand_in_the_order_of_the_mongolian_alphabet():
    assert sorted(["Пүрэв", "Өлзийт", "Увс", "Орхон", "Үенч", "Фото"], key=alphabetical) == [
        *("Орхон", "Өлзийт", "Пүрэв", "Увс", "Үенч", "Фото")
    ]


def test_the_unknown_comes_last_in_either_direction(no_server):
    places = [row.place for row in ask().rows[:3]]
    rows = [PlaceRow(place, None, n) for place, n in zip(places, (None, 1.0, 2.0), strict=True)]
    assert [row.figure for row in in_order(rows, HIGHEST)] == [2.0, 1.0, None]
    assert [row.figure for row in in_order(rows, LOWEST)] == [1.0, 2.0, None]


def test_a_place_that_is_no_longer_public_leaves_the_list(no_server):
    SoumPage.objects.get(code="4507").unpublish()
    assert "4507" not in codes(ask("Дархан-Уул", sort=DISTANCE))
