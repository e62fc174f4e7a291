"""Place marks: a picture that follows from the figures alone."""

import csv
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from soums.drawing.geometry import ULAANBAATAR, bearing, distance_km, roundness, superellipse
from soums.drawing.placemark import (
    PlaceFigures,
    band,
    gap_share,
    place_mark,
    ring_count,
    way,
)

KHONGOR = PlaceFigures(49.23, 105.897, 2623.8, 5889)
CAPITAL = PlaceFigures(*ULAANBAATAR, 4704, 1499140)

places = st.builds(
    PlaceFigures,
    latitude=st.floats(41.5, 52.2),
    longitude=st.floats(87.7, 119.9),
    area_km2=st.none() | st.floats(1, 30000),
    population=st.none() | st.integers(0, 1_700_000),
)


def test_the_same_figures_give_the_same_mark():
    assert place_mark(KHONGOR) == place_mark(KHONGOR)


def test_all_soums_have_marks_of_their_own():
    table = Path(settings.BASE_DIR) / "soums" / "data" / "soums.csv"
    with table.open(encoding="utf-8") as file:
        marks = {
            place_mark(
                PlaceFigures(
                    float(row["latitude"]),
                    float(row["longitude"]),
                    float(row["area_km2"]),
                    int(row["population"]),
                )
            )
            for row in csv.DictReader(file)
        }
    assert len(marks) == 330


@given(places)
def test_any_place_has_a_small_mark_without_inline_style(place):
    mark = place_mark(place)
    assert "style=" not in mark
    assert "nan" not in mark
    assert len(mark) < 3000


def test_a_usual_mark_weighs_about_a_kilobyte():
    assert len(place_mark(KHONGOR)) < 1300


def test_the_mark_is_decorative():
    assert 'aria-hidden="true"' in place_mark(KHONGOR)


@pytest.mark.parametrize(
    ("latitude", "ground"), [(50.0, 1), (48.5, 2), (47.5, 3), (46, 4), (43, 5)]
)
def test_the_ground_follows_the_latitude(latitude, ground):
    assert band(latitude) == ground
    assert f"mark b{ground}" in place_mark(PlaceFigures(latitude, 104.0, 1000, 2000))


@pytest.mark.parametrize(
    ("people", "rings"), [(None, 2), (0, 2), (900, 2), (5889, 3), (1499140, 7)]
)
def test_rings_count_the_people(people, rings):
    assert ring_count(people) == rings
    assert place_mark(PlaceFigures(47, 100, 1000, people)).count('class="rg"') == rings


def test_sparse_land_has_wider_gaps():
    assert gap_share(2000, 10000) > gap_share(80000, 200)


def test_unknown_area_gives_the_quiet_middle():
    assert 0.16 < gap_share(2000, None) < 0.5


def test_the_west_is_a_lozenge_and_the_east_a_squircle():
    assert roundness(87) == pytest.approx(1.05)
    assert roundness(121) == pytest.approx(3.65)


def test_a_ring_is_closed_path_data():
    path = superellipse(2, 10, points=4)
    assert path == "M10 0L0 10L-10 0L0-10z"


def test_the_capital_has_no_line_to_itself():
    assert way(CAPITAL, 46) is None
    assert 'class="ln"' not in place_mark(CAPITAL)


def test_the_line_points_to_the_capital():
    x, y, _stitch = way(PlaceFigures(47.9, 100.0), 46)
    assert x > 40
    assert abs(y) < 5


def test_distance_and_bearing_to_the_capital():
    assert distance_km(KHONGOR.position, ULAANBAATAR) == pytest.approx(164, abs=2)
    assert bearing((47.0, 100.0), (48.0, 100.0)) == pytest.approx(0, abs=0.01)
    assert bearing((47.0, 100.0), (46.0, 100.0)) == pytest.approx(180, abs=0.01)
