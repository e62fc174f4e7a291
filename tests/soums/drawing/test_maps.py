"""Maps of the country and of one aimag."""

from xml.etree import ElementTree

import pytest

from portal.assets.country import Country, Sheet
from soums.drawing.aimag_map import Town, aimag_map
from soums.drawing.country_map import (
    AimagLink,
    Dot,
    Knot,
    data_map,
    home_map,
    radius,
    size_class,
    value_class,
)
from soums.drawing.quantiles import fifth_of, fifths

SHEET = Sheet("M0 0l9 0 0 9z", ("M1 1l2 2",), ("M3 3l1 1",), (500.0, 100.0), 2.0)
COUNTRY = Country(
    aimags={"45": "M0 0l9 0 0 9z", "11": "M5 5l9 0 0 9z"},
    border="M0 0l9 0 0 9z",
    quilting=("M1 1l2 2", "M2 2l3 3", "M3 3l4 4"),
    sheets={"45": SHEET},
)
DARKHAN = Knot("4501", 105.92, 49.49, 86547, "Дархан")


def dot(code, value, population=3000):
    return Dot(code, f"Сум {code}", f"/p/{code}", 105.0, 48.0, population, value)


def home(**changes):
    given = {
        "aimags": [AimagLink("45", "Дархан-Уул", "/mn/darkhan-uul/")],
        "knots": [DARKHAN],
        "label": "Map",
        "capital_name": "Улаанбаатар",
    }
    return home_map(COUNTRY, **{**given, **changes})


def test_an_aimag_is_a_named_link():
    assert '<a href="/mn/darkhan-uul/" aria-label="Дархан-Уул">' in home()


def test_an_aimag_without_an_outline_is_left_out():
    drawn = home(aimags=[AimagLink("99", "Unknown", "/mn/unknown/")])
    assert "Unknown" not in drawn


def test_330_knots_are_at_most_four_paths():
    knots = [Knot(str(code), 100.0, 47.0, code * 100, "") for code in range(330)]
    assert home(knots=knots).count("h0") == 330
    assert home(knots=knots).count('<path class="d') == 4


def test_a_labelled_town_shows_its_name_and_others_do_not():
    other = Knot("4504", 106.0, 49.7, 3255, "Орхон")
    drawn = home(knots=[DARKHAN, other])
    assert ">Дархан</text>" in drawn
    assert "Орхон" not in drawn


def test_names_are_escaped_on_every_map():
    name = '<script>"'
    drawn = [
        home(aimags=[AimagLink("45", name, "/")], capital_name=name, label=name),
        data_map(COUNTRY, [Dot("1", name, '/"', 105, 48, 1, 1.0)], (), name),
        aimag_map(SHEET, [Town(name, '/"', 105, 48, 1)], name),
    ]
    for markup in drawn:
        assert "<script" not in markup
        ElementTree.fromstring(markup)


def test_no_map_has_inline_style():
    assert "style=" not in home() + data_map(COUNTRY, [dot("1", 1.0)], (), "Map")


def test_a_dot_is_a_link_outside_the_tab_order_with_its_class():
    drawn = data_map(COUNTRY, [dot("4507", 9.0)], (2.0, 4.0, 6.0, 8.0), "Map")
    assert '<a href="/p/4507" tabindex="-1" class="q5"><title>Сум 4507</title>' in drawn


def test_a_dot_without_data_is_marked_as_such():
    drawn = data_map(COUNTRY, [dot("4507", None)], (2.0,), "Map")
    assert 'class="nodata"' in drawn


def test_small_dots_are_drawn_over_large_ones():
    drawn = data_map(COUNTRY, [dot("1", 1, 100), dot("2", 1, 90000)], (), "Map")
    assert drawn.index("/p/2") < drawn.index("/p/1")


def test_the_area_of_a_dot_grows_with_the_people():
    assert radius(40000, 50000) == pytest.approx(2 * radius(10000, 50000))
    assert radius(None, 50000) == radius(10, 50000)
    assert radius(500, 0) == radius(None, 0)


@pytest.mark.parametrize(("people", "size"), [(None, 1), (3000, 1), (3001, 2), (20001, 4)])
def test_four_sizes_of_knots(people, size):
    assert size_class(people) == size


def test_fifths_part_the_values_into_equal_groups():
    values = list(range(1, 331))
    limits = fifths(values)
    groups = [sum(fifth_of(value, limits) == number for value in values) for number in range(1, 6)]
    assert groups == [66, 66, 66, 66, 66]


def test_equal_values_share_one_class():
    assert fifths([5, 5, 5, 5]) == ()
    assert fifth_of(5, ()) == 1


def test_no_values_have_no_limits():
    assert fifths([]) == ()


def test_a_value_at_a_limit_belongs_below_it():
    assert value_class(2.0, (2.0, 4.0)) == "q1"
    assert value_class(2.1, (2.0, 4.0)) == "q2"


def test_the_place_of_the_page_is_marked_on_its_aimag():
    towns = [Town("Хонгор", "", 105.9, 49.2, 5889, here=True), Town("Орхон", "/o", 106, 49.7, 3255)]
    drawn = aimag_map(SHEET, towns, "Дархан-Уул")
    assert drawn.count('class="here"') == 1
    assert drawn.count("<a ") == 1


def test_names_that_would_cover_each_other_are_left_out():
    towns = [Town("Дархан", "", 105.9, 49.2, 86547), Town("Хонгор", "", 105.9, 49.2, 5889)]
    drawn = aimag_map(SHEET, towns, "Дархан-Уул")
    assert ">Дархан</text>" in drawn
    assert ">Хонгор</text>" not in drawn
    assert drawn.count('class="pt"') == 2
