"""Days counted from a day: last days, states, weekends."""

from datetime import date

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from guides.tools.days import Countdown, NoDayError, day_words, read_day
from tests.languages import BOTH

ARRIVAL = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("today", "state", "left"),
    [
        (date(2026, 11, 25), "before", 16),
        (date(2026, 12, 1), "running", 10),
        (date(2026, 12, 10), "running", 1),
        (date(2026, 12, 11), "last", 0),
        (date(2026, 12, 12), "overdue", -1),
    ],
)
def test_ten_days_from_the_first_of_december_end_on_the_eleventh(today, state, left):
    count = Countdown(ARRIVAL, 10, today)

    assert count.due == date(2026, 12, 11)
    assert (count.state, count.left) == (state, left)


def test_a_last_day_on_a_weekend_names_the_friday_before():
    count = Countdown(date(2026, 12, 3), 10, ARRIVAL)

    assert count.due == date(2026, 12, 13)
    assert count.falls_on_weekend
    assert count.friday_before == date(2026, 12, 11)


def test_a_last_day_on_a_working_day_is_no_weekend():
    assert not Countdown(ARRIVAL, 10, ARRIVAL).falls_on_weekend


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(1, 60))
def test_the_friday_named_is_never_after_the_last_day_nor_on_a_weekend(start, days):
    count = Countdown(start, days, start)

    assert count.friday_before <= count.due
    assert count.friday_before.weekday() < 5


def test_the_strip_marks_what_is_past_and_today():
    strip = Countdown(ARRIVAL, 10, date(2026, 12, 4)).strip

    assert strip[:4] == [(1, "past"), (2, "past"), (3, "today"), (4, "")]
    assert len(strip) == 10


@BOTH
def test_being_late_is_said_without_scolding(language):
    with override(language):
        words = Countdown(ARRIVAL, 10, date(2027, 1, 5)).words

    assert (
        words
        == {
            "mn": "Хугацаа өнгөрсөн: одоо ч бүртгүүлээрэй",
            "en": "The last day has passed: you can still register",
        }[language]
    )


@BOTH
def test_a_day_is_named_with_its_weekday(language):
    with override(language):
        assert (
            day_words(date(2026, 12, 11))
            == {
                "mn": "2026 оны 12\xa0дугаар сарын 11, баасан гариг",
                "en": "11 December 2026, Friday",
            }[language]
        )


@pytest.mark.parametrize("text", ["2026-13-01", "2026-02-30", "tomorrow", "1999-12-31", "01.12.26"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(NoDayError):
        read_day(text)


def test_an_empty_day_is_no_mistake():
    assert read_day(" ") is None
