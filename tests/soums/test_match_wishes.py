"""What an address wishes for: must-haves, weights, and what cannot be read."""

import pytest
from django.utils.translation import override

from soums.facets import Atlas, in_band
from soums.gazetteer import Gazetteer
from soums.match_wishes import fits, number_of, read_wishes
from soums.models import Region, SizeBand
from tests.languages import BOTH
from tests.soums.test_gazetteer import place

NORTH, SOUTH = Region(key="north", order=1), Region(key="south", order=2)
SMALL = SizeBand(key="small", is_centre=False, population_max=2999)
CENTRE = SizeBand(key="centre", is_centre=True)
AIMAG = place("45", kind="aimag", path="darkhan-uul/")
FAR_AIMAG = place("46", kind="aimag", path="umnugovi/")
TOWN = place("4501", is_centre=True, population=80_000, latitude=49.49, longitude=105.92)
VILLAGE = place("4507", population=5_889, latitude=49.40, longitude=105.70)
HAMLET = place("4601", population=1_200, latitude=43.0, longitude=104.0)
UNCOUNTED = place("4604", population=None, latitude=43.5, longitude=104.4)
ATLAS = Atlas(
    Gazetteer({p.code: p for p in (AIMAG, FAR_AIMAG, TOWN, VILLAGE, HAMLET, UNCOUNTED)}),
    [SMALL, CENTRE],
    {"45": NORTH, "46": SOUTH},
)
NUMBERS = {
    "distance_ulaanbaatar_km": {"4501": 190.0, "4507": 200.0, "4601": 540.0},
    "temperature_january": {"4501": -24.0, "4601": -14.0},
}
CRITERIA = {"temperature_january": object(), "hay_harvest": object()}


def wishes(**query):
    return read_wishes({k.replace("__", "."): v for k, v in query.items()}, ATLAS, CRITERIA)


def fitting(keep=(True,), **query):
    read = wishes(**query)
    assert read.problems == []
    return [p.code for p in ATLAS.soums if fits(p, read, ATLAS, NUMBERS) in keep]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("-25", -25),
        ("−25", -25),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("12 000", 12000),
        ("12\u00a0000", 12000),
    ],
)
def test_a_number_is_read_as_both_languages_write_it(text, number):
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text", ["", "x", "1e5", "nan", "inf", "--5", "1.2.3", "-", ".", "9" * 400, "1-2", "0x1"]
)
def test_what_is_no_number_is_not_read_as_one(text):
    assert number_of(text) is None


def test_without_wishes_all_soums_fit_and_nothing_was_asked():
    assert fitting() == ["4501", "4507", "4601", "4604"]
    assert not wishes().asked
    assert not wishes(weight__hay_harvest="0", ub_min=" ").asked


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ({"ub_max": "200"}, ["4501", "4507"]),
        ({"ub_min": "500"}, ["4601"]),
        ({"people_min": "5889", "people_max": "6000"}, ["4507"]),
        ({"january_min": "-20"}, ["4601"]),
        ({"near_km": "30"}, ["4501", "4507"]),
        ({"near": "46", "near_km": "30"}, []),
        ({"band": "small"}, ["4601"]),
        ({"band": "centre"}, ["4501"]),
        ({"region": "north", "ub_max": "195"}, ["4501"]),
        ({"aimag": "46"}, ["4601", "4604"]),
        ({"aimag": "umnugovi"}, ["4601", "4604"]),
    ],
)
def test_a_must_have_leaves_those_that_have_it(query, codes):
    assert fitting(**query) == codes


def test_a_soum_of_which_a_must_have_is_not_known_is_neither_in_nor_out():
    assert fitting((None,), january_min="-30") == ["4507", "4604"]
    assert fitting((None,), people_min="1") == ["4604"]


def test_a_broken_must_have_weighs_more_than_an_unknown_one():
    assert fitting((None,), january_min="-30", people_min="50000") == ["4604"]


def test_a_soum_without_a_population_is_of_no_size_band():
    assert not any(in_band(UNCOUNTED, band) for band in ATLAS.bands)


def test_weights_are_read_and_zeros_left_out():
    read = wishes(weight__temperature_january="3", weight__hay_harvest="0")
    assert read.weights == {"temperature_january": 3}


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"ub_min": "far"}, "ub_min"),
        ({"near": "99"}, "near"),
        ({"near": "45"}, "near_km"),
        ({"ub_min": "500", "ub_max": "100"}, "ub_max"),
        ({"people_min": "9", "people_max": "1"}, "people_max"),
        ({"weight__hay_harvest": "6"}, "weight.hay_harvest"),
        ({"weight__hay_harvest": "-1"}, "weight.hay_harvest"),
        ({"weight__hay_harvest": "2.5"}, "weight.hay_harvest"),
        ({"weight__schools": "1"}, "weight.schools"),
        ({"weight__": "1"}, "weight."),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(query, field):
    read = wishes(**query)
    assert set(read.errors) == {field}
    assert read.weights == {}


@BOTH
def test_an_unknown_facet_is_said_in_the_language_of_the_reader(language):
    with override(language):
        problems = wishes(band="huge", region="west", aimag="99").problems
    assert len(problems) == 3
    assert all(word in " ".join(problems) for word in ("huge", "west", "99"))
    assert ("There is no" in problems[0]) == (language == "en")
