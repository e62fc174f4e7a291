"""Every row of the data files stands in the database and in the API, value for value."""

import csv
from decimal import Decimal
from io import StringIO

import pytest

from soums.models import Figure
from soums.seed.rows import DATA

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def rows():
    """(value, source) by (place, indicator, year), as the files give them."""
    found = {}
    for name in ("indicators.csv", "national.csv"):
        with (DATA / name).open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                key = (row["unit_code"], row["indicator"], int(row["year"]))
                found[key] = (Decimal(row["value"]), row["source"])
    return found


def test_there_are_as_many_figures_as_rows(rows):
    assert len(rows) == Figure.objects.count() == 12_878 + 24


def test_the_database_holds_every_row_value_for_value_with_year_and_source(rows):
    names = ("place__code", "indicator__key", "year", "status", "value", "source__title")
    stored = {
        (place or "MN", key, year): (status, value, source)
        for place, key, year, status, value, source in Figure.objects.values_list(*names)
    }
    assert stored == {key: ("value", *row) for key, row in rows.items()}


def test_every_figure_says_when_and_by_whom_it_was_checked():
    assert not Figure.objects.filter(checked_by="").exists()
    assert set(Figure.objects.values_list("checked_on__year", flat=True)) == {2026}


def test_the_api_pages_through_every_row_value_for_value_with_year_and_source(client, rows):
    served, offset, count = {}, 0, None
    while count is None or offset < count:
        page = client.get("/api/v1/figures", {"limit": 500, "offset": offset}).json()
        count, offset = page["count"], offset + 500
        for figure in page["results"]:
            assert figure["status"] == "value"
            key = (figure["place"], figure["indicator"], figure["year"])
            served[key] = (Decimal(str(figure["value"])), figure["source"])
    assert served == rows


def test_the_csv_of_the_api_holds_every_row_value_for_value_with_year_and_source(client, rows):
    answer = client.get("/api/v1/figures.csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    served = {
        (row["place"], row["indicator"], int(row["year"])): (Decimal(row["value"]), row["source"])
        for row in csv.DictReader(StringIO(text))
    }
    assert served == rows
