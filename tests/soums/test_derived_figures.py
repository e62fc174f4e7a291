"""Figures that the portal computes agree with what they stand on, before and after a change."""

from decimal import Decimal

import pytest

from soums.figures.derived import RULES
from soums.figures.door import FigureState, NewFigure, decide, propose, record_batch
from soums.models import Figure, FigureChange, Indicator, PlacePage
from tests.factories import member

pytestmark = pytest.mark.django_db

KHONGOR, DARKHAN = "4507", "45"


@pytest.fixture
def approver():
    return member("darkhan-uul-approvers")


def figure(code, key, year):
    return Figure.objects.get(place__code=code, indicator__key=key, year=year)


def changed(code, key, year, value, status="value"):
    """A figure as it would stand with another value."""
    now = figure(code, key, year)
    state = FigureState(
        status=status,
        value=None if value is None else Decimal(value),
        source_id=now.source_id,
        checked_on=now.checked_on,
        checked_by="Test",
    )
    return NewFigure(now.place_id, now.indicator_id, year, state)


def write(row, by):
    return record_batch([row], ["a better count"], by)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_every_computed_figure_of_the_data_files_is_what_its_rule_says(rule):
    areas = dict(PlacePage.objects.values_list("pk", "area_km2"))
    rows = Figure.objects.filter(indicator__key__in=(rule.over, rule.under))
    known = {
        (one.place_id, one.indicator.key, one.year): one.value
        for one in rows.select_related("indicator")
    }
    found = list(Figure.objects.filter(indicator__key=rule.key).select_related("indicator"))
    assert found
    for one in found:
        over = known[one.place_id, rule.over, one.year]
        under = Decimal(str(areas[one.place_id]))
        if rule.under:
            under = known[one.place_id, rule.under, one.year - rule.lag]
        half = Decimal(1).scaleb(-one.indicator.decimals) * Decimal("0.51")
        assert abs(rule.value(over, under) - one.value) <= half, one.place_id


def test_no_other_computed_figure_stands_on_a_figure_that_editors_write():
    """What is left is computed from coordinates, outlines and daily temperatures, once."""
    ruled = {rule.key for rule in RULES}
    others = set(Indicator.objects.filter(computed=True).values_list("key", flat=True)) - ruled
    assert others == {
        "distance_aimag_centre_km",
        "distance_ulaanbaatar_km",
        "distance_railway_station_km",
        "distance_airport_km",
        "distance_state_border_km",
        "neighbour_soums",
        "temperature_annual",
        "temperature_january",
        "temperature_july",
    }


def test_what_stands_on_a_changed_figure_follows_it_and_goes_back_with_it(approver):
    before = figure(KHONGOR, "population_resident", 2025).value
    density = figure(KHONGOR, "population_density", 2025).value
    write(changed(KHONGOR, "population_resident", 2025, before * 2), approver)
    now = figure(KHONGOR, "population_density", 2025)
    assert abs(now.value - density * 2) <= Decimal("0.01")
    assert now.checked_by == "Nutag"
    assert now.source.title == "computed: population_resident 2025 / area_km2"
    since = figure(KHONGOR, "population_resident", 2020).value
    change = figure(KHONGOR, "population_change_2020_2025", 2025).value
    assert abs(change - (before * 2 / since - 1) * 100) <= Decimal("0.05")

    write(changed(KHONGOR, "population_resident", 2025, before), approver)
    assert figure(KHONGOR, "population_density", 2025).value == density


def test_the_history_of_a_computed_figure_says_why_it_moved(approver):
    write(changed(DARKHAN, "pupils", 2025, 10_000), approver)
    rows = FigureChange.objects.filter(place__code=DARKHAN, made_by=approver)
    why = dict(rows.values_list("indicator__key", "why"))
    assert set(why) == {"pupils", "pupils_per_school", "pupils_per_teacher"}
    assert "шинэчлэн тооцоолсон" in why["pupils_per_school"]


def test_a_proposal_moves_nothing_until_it_is_approved(approver):
    before = figure(KHONGOR, "population_density", 2025).value
    row = changed(KHONGOR, "population_resident", 2025, 12_345)
    change = propose(row, why="a better count", by=member("4507-officers"))
    assert figure(KHONGOR, "population_density", 2025).value == before
    decide(change, approve=True, by=approver)
    assert figure(KHONGOR, "population_density", 2025).value != before


def test_a_year_that_was_not_known_before_is_computed_too(approver):
    row = changed(KHONGOR, "population_resident", 2025, 7000)
    write(NewFigure(row.place_id, row.indicator_id, 2026, row.state), approver)
    area = PlacePage.objects.get(code=KHONGOR).area_km2
    found = figure(KHONGOR, "population_density", 2026)
    assert found.value == round(Decimal(7000) / Decimal(str(area)), 2)


def test_without_a_figure_what_stands_on_it_is_said_to_be_missing(approver):
    write(changed(DARKHAN, "school_teachers", 2025, None, status="missing"), approver)
    found = figure(DARKHAN, "pupils_per_teacher", 2025)
    assert (found.status, found.value) == ("missing", None)


def test_a_checked_zero_is_no_denominator(approver):
    write(changed(DARKHAN, "schools", 2025, None, status="none"), approver)
    assert figure(DARKHAN, "pupils_per_school", 2025).status == "missing"


def test_few_herders_and_small_units_get_no_figure_by_herder_or_area(approver):
    write(changed(KHONGOR, "herder_households", 2020, 19), approver)
    assert figure(KHONGOR, "livestock_per_herder_household", 2020).status == "missing"
    write(changed("4501", "livestock", 2020, 50), approver)
    small = Figure.objects.filter(place__code="4501", indicator__key="livestock_density")
    assert not small.exists()


def test_a_check_that_changes_no_value_leaves_what_stands_on_it_alone(approver):
    row = changed(DARKHAN, "pupils", 2025, figure(DARKHAN, "pupils", 2025).value)
    write(row, approver)
    assert not FigureChange.objects.filter(
        place__code=DARKHAN, indicator__key="pupils_per_school", made_by=approver
    ).exists()


def test_an_aimag_gets_no_figure_that_is_published_for_soums_only(approver):
    write(changed(DARKHAN, "livestock", 2020, 400), approver)
    of_aimag = Figure.objects.filter(place__code=DARKHAN, indicator__key="livestock_density")
    assert not of_aimag.exists()
