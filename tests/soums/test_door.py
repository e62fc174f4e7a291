"""The one door through which figures are written: every change says who, when, what and why."""

from datetime import date
from decimal import Decimal

import pytest

from soums.figures.door import FigureState, NewFigure, decide, propose, record
from soums.models import Figure, FigureChange, Indicator, SoumPage, Source
from tests.factories import UserFactory

TODAY = date(2026, 11, 22)


def state(value="12", status="value", **more):
    number = None if value is None else Decimal(value)
    more = {"source_id": 1, "checked_on": TODAY, "checked_by": "Багш", **more}
    return FigureState(status=status, value=number, **more)


# What a figure may say.


@pytest.mark.parametrize(("status", "value"), [("value", None), ("none", "0"), ("missing", "5")])
def test_a_value_goes_with_the_status_value_and_only_with_it(status, value):
    with pytest.raises(ValueError, match="a value goes with the status"):
        state(value, status)


@pytest.mark.parametrize(("status", "value"), [("value", "0"), ("none", None), ("missing", None)])
def test_none_no_data_and_a_value_of_zero_are_three_things(status, value):
    said = state(value, status)
    assert (said.status, said.value) == (status, None if value is None else Decimal(value))


@pytest.mark.parametrize("value", ["5889", "2.25", "-1340", "0.0001", "1000000", None])
def test_a_kept_state_comes_back_as_it_was(value):
    said = state(value, "none" if value is None else "value", note_mn="Тэмдэглэл")
    assert FigureState.from_json(said.as_json()) == said


# Writing.


@pytest.fixture
def row(db):
    """Makes a figure of Khongor's dormitories, which nobody has counted yet."""
    place = SoumPage.objects.get(code="4507")
    indicator = Indicator.objects.get(key="schools")
    source = Source.objects.first()
    Figure.objects.filter(place=place, indicator=indicator).delete()

    def make(value="12", status="value", **more):
        said = state(value, status, **{"source_id": source.pk, **more})
        return NewFigure(place.pk, indicator.pk, 2026, said)

    return make


def figure_of(row):
    return Figure.objects.get(place_id=row.place_id, indicator_id=row.indicator_id, year=row.year)


def changes_of(row):
    return FigureChange.objects.filter(
        place_id=row.place_id, indicator_id=row.indicator_id, year=row.year
    ).order_by("pk")


def test_a_new_figure_is_created_with_a_change_that_has_nothing_before(row):
    editor = UserFactory()
    assert list(record([row()], why="Тоолсон", by=editor)) == ["created"]
    assert figure_of(row()).plain_value() == 12
    (change,) = changes_of(row())
    assert (change.old, change.new["value"], change.why) == (None, "12", "Тоолсон")
    assert (change.state, change.made_by) == ("approved", editor)
    assert change.made_at is not None


def test_a_change_keeps_what_stood_before(row):
    list(record([row()], why="Тоолсон"))
    assert list(record([row("14")], why="Дахин тоолсон")) == ["changed"]
    assert figure_of(row()).plain_value() == 14
    assert [(c.old and c.old["value"], c.new["value"]) for c in changes_of(row())] == [
        (None, "12"),
        ("12", "14"),
    ]


def test_the_same_figure_again_leaves_no_change(row):
    list(record([row("12.50")], why="Тоолсон"))
    assert list(record([row("12.5")], why="Дахин")) == ["unchanged"]
    assert changes_of(row()).count() == 1


@pytest.mark.parametrize(("value", "status"), [(None, "none"), (None, "missing"), ("0", "value")])
def test_none_no_data_and_zero_are_written_as_they_are(row, value, status):
    list(record([row()], why="Тоолсон"))
    list(record([row(value, status)], why="Байхгүй болсон"))
    figure = figure_of(row())
    assert (figure.status, figure.value) == (status, None if value is None else 0)


def test_a_new_source_day_or_note_is_a_change_too(row):
    list(record([row()], why="Тоолсон"))
    assert list(record([row(note_mn="Хаалттай")], why="Тэмдэглэл")) == ["changed"]
    assert list(record([row(checked_on=date(2026, 12, 1))], why="Шалгасан")) == ["changed"]


def test_what_a_person_changed_is_kept_when_the_data_files_are_loaded_again(row):
    list(record([row("12")], why="Data files"))
    list(record([row("15")], why="Би тоолсон", by=UserFactory()))
    assert list(record([row("12")], why="Data files")) == ["kept"]
    assert figure_of(row()).plain_value() == 15
    assert changes_of(row()).count() == 2


def test_a_person_may_change_what_another_person_changed(row):
    list(record([row("15")], why="Би тоолсон", by=UserFactory()))
    assert list(record([row("16")], why="Би ч бас", by=UserFactory())) == ["changed"]


def test_many_figures_are_written_in_few_queries(row, django_assert_max_num_queries):
    places = SoumPage.objects.filter(kind="soum").values_list("pk", flat=True)
    said = row()
    rows = [NewFigure(place, said.indicator_id, 2026, said.state) for place in places]
    with django_assert_max_num_queries(12):
        assert set(record(rows, why="Тоолсон")) == {"created"}


# Proposing and deciding.


def test_a_proposal_leaves_the_figure_as_it_is(row):
    list(record([row("12")], why="Тоолсон"))
    change = propose(row("20"), why="Шинэ байр", by=UserFactory())
    assert (change.state, change.decided_by, change.decided_at) == ("proposed", None, None)
    assert figure_of(row()).plain_value() == 12


def test_an_approved_proposal_reaches_the_figure_and_says_who_decided(row):
    list(record([row("12")], why="Тоолсон"))
    change = propose(row("20"), why="Шинэ байр", by=UserFactory())
    approver = UserFactory()
    decide(change, approve=True, by=approver)
    change.refresh_from_db()
    assert figure_of(row()).plain_value() == 20
    assert (change.state, change.decided_by, change.old["value"]) == ("approved", approver, "12")
    assert change.decided_at is not None


def test_a_rejected_proposal_never_reaches_the_figure_but_is_kept(row):
    list(record([row("12")], why="Тоолсон"))
    change = propose(row("20"), why="Шинэ байр", by=UserFactory())
    decide(change, approve=False, by=UserFactory())
    change.refresh_from_db()
    assert (change.state, figure_of(row()).plain_value()) == ("rejected", 12)


def test_an_approved_proposal_for_a_new_figure_creates_it(row):
    change = propose(row("20"), why="Шинэ", by=UserFactory())
    decide(change, approve=True, by=UserFactory())
    assert (change.old, figure_of(row()).plain_value()) == (None, 20)


def test_a_proposal_keeps_what_stood_when_it_was_decided_not_when_it_was_made(row):
    list(record([row("12")], why="Тоолсон"))
    change = propose(row("20"), why="Шинэ байр", by=UserFactory())
    list(record([row("13")], why="Дундаа", by=UserFactory()))
    decide(change, approve=True, by=UserFactory())
    assert change.old["value"] == "13"


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("second", [True, False])
def test_a_proposal_is_decided_once(row, first, second):
    change = propose(row("20"), why="Шинэ байр", by=UserFactory())
    decide(change, approve=first, by=UserFactory())
    with pytest.raises(ValueError, match="decided before"):
        decide(change, approve=second, by=UserFactory())


def test_an_approved_proposal_is_kept_when_the_data_files_are_loaded_again(row):
    list(record([row("12")], why="Data files"))
    decide(propose(row("20"), why="Шинэ", by=UserFactory()), approve=True, by=UserFactory())
    assert list(record([row("12")], why="Data files")) == ["kept"]


def test_a_rejected_proposal_does_not_hold_the_data_files_back(row):
    list(record([row("12")], why="Data files"))
    decide(propose(row("20"), why="Шинэ", by=UserFactory()), approve=False, by=UserFactory())
    assert list(record([row("13")], why="Data files")) == ["changed"]


def test_every_seeded_figure_came_in_through_the_door(db):
    keys = ("place_id", "indicator_id", "year")
    figures = set(Figure.objects.values_list(*keys))
    assert figures == set(FigureChange.objects.filter(state="approved").values_list(*keys))
