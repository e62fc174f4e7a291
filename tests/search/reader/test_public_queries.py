"""The public queries, judged on the reading alone as the judge of the API does."""

import csv
from pathlib import Path

import pytest

from search.reader import Reader

PUBLIC_QUERIES = Path(__file__).with_name("public_queries.tsv")
with PUBLIC_QUERIES.open(encoding="utf-8", newline="") as lines:
    QUERIES = list(csv.DictReader(lines, delimiter="\t"))


def expected(row: dict[str, str], column: str) -> set[str]:
    return set(filter(None, row[column].split("/")))


@pytest.mark.parametrize("row", QUERIES, ids=[row["query"] for row in QUERIES])
def test_public_query_is_read_as_expected(reader: Reader, row: dict[str, str]) -> None:
    reading = reader.read(row["query"])
    table = reader.place_table.places
    aimags, soums = expected(row, "expected_aimag_mn"), expected(row, "expected_soum_mn")
    wanted = expected(row, "expected_topic")
    if aimags:
        assert any(
            table[place.aimag_code].name_mn in aimags and (not soums or place.name_mn in soums)
            for place in reading.places[:3]
        )
    else:
        assert reading.filter_codes == ()
    assert not wanted or wanted & set(reading.topics[:3])
