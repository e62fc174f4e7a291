"""Positions, scores, ranks and reasons of the matcher, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soums.gazetteer import Place
from soums.match import LARGEST_WEIGHT, Criterion, criterion_of, positions, ranked
from soums.models import Indicator

CODES = [f"45{number:02}" for number in range(1, 8)]
numbers = st.floats(-1e6, 1e6, allow_nan=False)
tables = st.dictionaries(st.sampled_from(CODES), numbers)
weights = st.integers(0, LARGEST_WEIGHT)


def place(code):
    fields = dict.fromkeys(
        ("name_mn", "name_en", "centre_mn", "centre_en", "other_names", "path"), f"Сум {code}"
    )
    return Place(
        id=int(code),
        code=code,
        kind="soum",
        latitude=47.0,
        longitude=106.0,
        area_km2=None,
        is_centre=False,
        **fields,
    )


def indicator(key="january", better=Indicator.Better.MORE, level=Indicator.Level.SOUM):
    return Indicator(key=key, higher_is=better, level=level)


def criterion(found, key="january"):
    return Criterion(indicator(key), found)


SOUMS = [place(code) for code in CODES]


def order(rows):
    return [row.place.code for row in rows]


def test_the_least_favourable_stands_at_0_and_the_most_favourable_at_100():
    assert positions({"a": -30, "b": -20, "c": -25}, less_is_better=False) == {
        "a": 0,
        "b": 100,
        "c": 50,
    }


def test_where_less_is_favourable_the_row_is_turned_round():
    assert positions({"near": 10, "far": 900}, less_is_better=True) == {"near": 100, "far": 0}


def test_equal_numbers_share_the_mean_of_their_positions():
    found = positions({"a": 1, "b": 5, "c": 5, "d": 9}, less_is_better=False)
    assert found["b"] == found["c"] == 50


@pytest.mark.parametrize("known", [{}, {"a": 7}, {"a": 7, "b": 7, "c": 7}])
def test_numbers_that_tell_nobody_apart_put_all_in_the_middle(known):
    assert set(positions(known, less_is_better=False).values()) <= {50}


def test_positions_do_not_ask_how_far_apart_the_numbers_are():
    near = positions({"a": 1, "b": 2, "c": 3}, less_is_better=False)
    assert near == positions({"a": 1, "b": 2, "c": 30_000}, less_is_better=False)


def test_a_criterion_of_aimags_gives_each_soum_the_number_of_its_aimag():
    soums = [place("4501"), place("4504"), place("2101")]
    wage = indicator("wage", level=Indicator.Level.AIMAG)
    found = criterion_of(wage, soums, {"wage": {"45": 900.0, "21": 800.0}})
    assert found.positions == {"4501": 75, "4504": 75, "2101": 0}
    assert found.of_aimags


def test_a_missing_number_has_no_position():
    found = criterion_of(indicator(), SOUMS[:2], {"january": {"4501": -20.0, "4502": None}})
    assert set(found.positions) == {"4501"}


def test_the_example_of_the_method_page_comes_out_at_70():
    january = criterion({"4501": 80.0})
    distance = criterion({"4501": 40.0}, "distance")
    (row,) = ranked(SOUMS[:1], [january, distance], {"january": 3, "distance": 1})
    assert row.score == 70
    assert [(r.criterion.key, r.points) for r in row.reasons] == [
        ("january", 22.5),
        ("distance", -2.5),
    ]


def test_the_strongest_reason_comes_first_whether_it_lifts_or_lowers():
    rows = ranked(
        SOUMS[:1],
        [criterion({"4501": 60.0}), criterion({"4501": 5.0}, "far")],
        {"january": 1, "far": 1},
    )
    assert [r.criterion.key for r in rows[0].reasons] == ["far", "january"]


def test_a_missing_figure_counts_as_the_middle_and_comes_last():
    known, unknown = criterion({"4501": 90.0}), criterion({}, "far")
    (row,) = ranked(SOUMS[:1], [unknown, known], {"january": 1, "far": 1})
    assert row.score == 70
    assert [r.criterion.key for r in row.unknown] == ["far"]
    assert row.reasons[-1].points == 0


def test_the_span_says_where_the_score_would_be_if_the_missing_were_known():
    (row,) = ranked(
        SOUMS[:1], [criterion({"4501": 90.0}), criterion({}, "far")], {"january": 3, "far": 1}
    )
    assert (row.lowest, row.score, row.highest) == (67.5, 80, 92.5)


def test_places_of_equal_score_share_a_rank_and_stand_by_code():
    found = criterion({"4501": 10.0, "4502": 70.0, "4503": 70.0, "4504": 30.0})
    rows = ranked(reversed(SOUMS[:4]), [found], {"january": 2})
    assert [(r.rank, r.place.code) for r in rows] == [
        (1, "4502"),
        (1, "4503"),
        (3, "4504"),
        (4, "4501"),
    ]


def test_without_any_weight_there_is_nothing_to_rank_by():
    with pytest.raises(ValueError, match="zero"):
        ranked(SOUMS, [criterion({})], {"january": 0})


@given(st.lists(tables, min_size=2, max_size=4), st.lists(weights, min_size=4, max_size=4))
def test_a_criterion_of_weight_zero_changes_nothing(found, given_weights):
    criteria = [criterion(positions(t, False), f"k{n}") for n, t in enumerate(found)]
    chosen = {f"k{n}": weight for n, weight in enumerate(given_weights)} | {"k0": 0, "k1": 1}
    with_zero = ranked(SOUMS, criteria, chosen)
    without = ranked(SOUMS, criteria[1:], chosen)
    assert [(r.place.code, r.rank, r.score) for r in with_zero] == [
        (r.place.code, r.rank, r.score) for r in without
    ]
    assert all(reason.weight for row in with_zero for reason in row.reasons)


@given(
    st.lists(tables, min_size=1, max_size=4),
    st.lists(weights, min_size=4, max_size=4),
    st.integers(2, 7),
)
def test_multiplying_all_weights_changes_nothing(found, given_weights, factor):
    criteria = [criterion(positions(t, False), f"k{n}") for n, t in enumerate(found)]
    chosen = {f"k{n}": weight for n, weight in enumerate(given_weights)} | {"k0": 1}
    once = ranked(SOUMS, criteria, chosen)
    often = ranked(SOUMS, criteria, {key: factor * weight for key, weight in chosen.items()})
    assert [(r.place.code, r.rank) for r in once] == [(r.place.code, r.rank) for r in often]
    assert [r.score for r in once] == pytest.approx([r.score for r in often])


@given(tables, tables, weights, weights)
def test_the_middle_and_the_points_of_all_reasons_make_the_score(one, other, first, second):
    criteria = [criterion(positions(one, False), "a"), criterion(positions(other, True), "b")]
    for row in ranked(SOUMS, criteria, {"a": first + 1, "b": second}):
        assert 50 + sum(r.points for r in row.reasons) == pytest.approx(row.score)
        assert 0 <= row.lowest <= row.score <= row.highest <= 100


@given(st.permutations(SOUMS), tables)
def test_the_order_of_the_places_given_does_not_matter(given_places, found):
    criteria = [criterion(positions(found, False))]
    chosen = {"january": 4}
    assert order(ranked(given_places, criteria, chosen)) == order(ranked(SOUMS, criteria, chosen))
