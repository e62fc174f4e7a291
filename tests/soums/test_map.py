"""The map of an indicator: classes, legend, order, years; without a database."""

from types import SimpleNamespace

import pytest
from django.utils.translation import override

from soums.facets import Facets
from soums.map import Asked, is_year, make_map, read_map, sorted_rows
from soums.models import Figure, Indicator, Source
from tests.languages import BOTH
from tests.soums.test_match_wishes import ATLAS, NORTH

PEOPLE = Indicator(key="population_resident", label="People", unit="persons", level="both")
WAGE = Indicator(key="average_wage", label="Wage", unit="MNT", level="aimag", decimals=1)
GROWTH = Indicator(key="population_change_2020_2025", label="Growth", unit="%", level="both")
INDICATORS = [WAGE, PEOPLE]
SOURCE = Source(short_name="NSO")


def figure(value, year=2025, indicator=PEOPLE, status="value"):
    return Figure(indicator=indicator, year=year, value=value, status=status, source=SOURCE)


def drawn(figures, indicator=PEOPLE, **asked):
    return make_map(Asked(indicator, asked.pop("facets", Facets()), **asked), ATLAS, figures)


def rows(*names_and_numbers):
    return [
        SimpleNamespace(place=SimpleNamespace(name=name, code=name), number=number)
        for name, number in names_and_numbers
    ]


def names(found):
    return "".join(row.place.name for row in found)


def test_each_place_has_the_newest_of_its_figures():
    made = drawn({"4501": [figure(9, 2025), figure(7, 2020)], "4507": [figure(5, 2020)]})
    shown = {row.place.code: row.number for row in made.rows}
    assert shown == {"4501": 9, "4507": 5, "4601": None, "4604": None}
    assert made.year_counts == [(2025, 1), (2020, 1)]


def test_a_chosen_year_shows_no_other():
    made = drawn({"4501": [figure(9, 2025), figure(7, 2020)], "4507": [figure(5, 2025)]}, year=2020)
    assert [row.number for row in made.rows if row.number is not None] == [7]


def test_a_year_without_figures_gives_way_to_the_newest():
    made = drawn({"4501": [figure(9, 2025)]}, year=1990)
    assert made.asked.year is None
    assert made.years == [2025]


def test_a_checked_none_is_coloured_as_zero_and_no_data_has_no_colour():
    made = drawn(
        {
            "4501": [figure(3)],
            "4507": [figure(None, status="none")],
            "4601": [figure(None, status="missing")],
        }
    )
    by_code = {row.place.code: (row.status, made.css(row)) for row in made.rows}
    assert by_code["4507"] == ("none", "q1")
    assert by_code["4601"] == by_code["4604"] == ("missing", "nodata")
    assert made.unknown == 2


def test_facets_narrow_the_rows_but_not_the_classes():
    figures = {code: [figure(value)] for code, value in [("4501", 1), ("4507", 2), ("4601", 9)]}
    everywhere, narrowed = drawn(figures), drawn(figures, facets=Facets(region=NORTH))
    assert {row.place.code for row in narrowed.rows} == {"4501", "4507"}
    assert narrowed.limits == everywhere.limits
    assert sum(shade.count for shade in narrowed.shades) == 3


def test_an_indicator_of_aimags_is_drawn_for_aimags():
    made = drawn({"45": [figure(845.1, indicator=WAGE)]}, WAGE)
    assert [row.place.code for row in made.rows] == ["45", "46"]
    assert made.asked.of_aimags


def test_a_count_that_jumps_without_a_reason_is_shown_but_has_no_colour(monkeypatch):
    monkeypatch.setattr("soums.map.read_template", lambda: SimpleNamespace(counted_apart={"4601"}))
    figures = {"4501": [figure(2, indicator=GROWTH)], "4601": [figure(80, indicator=GROWTH)]}
    made = drawn(figures, GROWTH)
    jumped = made.rows[-1] if made.rows[-1].place.code == "4601" else made.apart[0]
    assert (jumped.status, jumped.number, made.css(jumped)) == ("value", None, "nodata")
    assert [row.place.code for row in made.apart] == ["4601"]
    assert made.unknown == 2


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("value", "cabd"), ("lowest", "bacd"), ("name", "abcd")],
)
def test_rows_are_sorted_with_the_unknown_at_the_end(sort, expected):
    found = rows(("a", 2.0), ("b", 1.0), ("c", 7.0), ("d", None))
    assert names(sorted_rows(found, sort)) == expected


def test_equal_values_stand_by_name_in_either_direction():
    found = rows(("c", 1.0), ("a", 1.0), ("b", 1.0))
    assert names(sorted_rows(found, "value")) == names(sorted_rows(found, "lowest")) == "abc"


def test_the_legend_says_the_lowest_and_highest_value_of_each_class():
    values = {"4501": 10, "4507": 20, "4601": 30, "4604": 45000}
    made = drawn({code: [figure(value)] for code, value in values.items()})
    with override("en"):
        assert made.shades[0].range == "10"
        assert made.shades[-1].range == "45,000"
    assert sum(shade.count for shade in made.shades) == 4


def test_values_below_zero_are_parted_by_dots():
    made = drawn(
        {
            code: [figure(value, indicator=GROWTH)]
            for code, value in [("4501", -5), ("4507", -5), ("4601", -3), ("4604", -3)]
        },
        GROWTH,
    )
    assert all("–" not in shade.range for shade in made.shades)


@BOTH
def test_what_a_pointer_reads_is_in_the_language_of_the_page(language):
    made = drawn({"4507": [figure(5889)]})
    with override(language):
        texts = {row.place.code: row.name for row in made.rows}
    assert ("5,889" in texts["4507"]) == (language == "en")
    assert ("No data yet" in texts["4601"]) == (language == "en")


@pytest.mark.parametrize(
    "query",
    [
        {"indicator": "beauty"},
        {"year": "soon"},
        {"year": "٢٠٢٠"},
        {"sort": "colour"},
        {"band": "huge"},
        {"region": "west"},
        {"aimag": "4501"},
    ],
)
def test_what_is_not_known_is_said_and_left_out(query):
    asked = read_map(query, INDICATORS, ATLAS)
    assert len(asked.problems) == 1
    assert (asked.indicator, asked.sort, asked.year) == (PEOPLE, "value", None)


def test_a_year_has_four_ordinary_digits():
    assert is_year("2025")
    assert not any(map(is_year, ["25", "20255", "abcd", "²⁰²⁵", ""]))
