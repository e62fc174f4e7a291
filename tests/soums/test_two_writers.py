"""Two editors write, in the same moment, figures that stand on one another."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from soums.figures.derived import following
from soums.figures.door import FigureState, NewFigure, record_batch
from soums.models import Figure
from tests.factories import member

pytestmark = pytest.mark.django_db(transaction=True)

PLACES = ("4501", "4504", "4507", "4510")
ROUNDS = 5


def rows_of(key, value):
    """The figures of an indicator in all places, with another value."""
    figures = Figure.objects.filter(place__code__in=PLACES, indicator__key=key, year=2020)
    return [
        NewFigure(
            one.place_id,
            one.indicator_id,
            one.year,
            FigureState("value", Decimal(value), one.source_id, one.checked_on, "Test"),
        )
        for one in figures.order_by("place__code")
    ]


def test_both_arrive_and_what_stands_on_them_agrees_with_both():
    writers = (
        ("livestock", member("darkhan-uul-approvers", username="first")),
        ("herder_households", member("national-editors", username="second")),
    )
    start = Barrier(len(writers), timeout=60)

    def write(key, by):
        start.wait()
        try:
            for number in range(1, ROUNDS + 1):
                rows = rows_of(key, 100 + number)
                # Each in another order: whoever takes rows one by one would wait for the other.
                rows = rows[::-1] if key == "livestock" else rows
                record_batch(rows, ["a count"] * len(rows), by)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(writers)) as pool:
        for done in [pool.submit(write, key, by) for key, by in writers]:
            done.result(timeout=120)

    written = Figure.objects.filter(
        place__code__in=PLACES, year=2020, indicator__key__in=[key for key, _by in writers]
    )
    assert {one.value for one in written} == {Decimal(100 + ROUNDS)}
    keys = [(one.place_id, one.indicator_id, one.year) for one in written]
    assert following(keys) == []
