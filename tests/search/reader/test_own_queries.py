"""A large set of queries of our own, judged on the reading alone; percentages in every script.

The set holds queries written by hand, the same respelt in another script or with a slip, and
queries made for every aimag and some two hundred soums.
"""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from search.reader import Reader
from tests.search.reader.test_public_queries import expected

OWN_QUERIES = Path(__file__).with_name("own_queries.tsv")
SCRIPTS = ("mn", "mn-nooumlaut", "latin-mns", "latin-chat", "en", "typo")
with OWN_QUERIES.open(encoding="utf-8", newline="") as lines:
    OWN = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def judged(reader: Reader, row: dict[str, str]) -> dict[str, bool]:
    """Which of place, topic and «no place» is right; only what the row expects."""
    reading, table = reader.read(row["query"]), reader.place_table.places
    aimags, soums = expected(row, "expected_aimag_mn"), expected(row, "expected_soum_mn")
    topics = expected(row, "expected_topic")
    verdict = {}
    if aimags:
        verdict["place"] = any(
            table[place.aimag_code].name_mn in aimags and (not soums or place.name_mn in soums)
            for place in reading.places[:3]
        )
    else:
        verdict["no place"] = not reading.filter_codes
    if topics:
        verdict["topic"] = bool(topics & set(reading.topics[:3]))
    return verdict


@pytest.mark.parametrize("script", SCRIPTS)
def test_own_queries_of_a_script_are_read_as_expected(reader: Reader, script: str) -> None:
    right: defaultdict[str, list[str]] = defaultdict(list)
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for row in OWN:
        if row["lang_or_script"] == script:
            for measure, good in judged(reader, row).items():
                (right if good else wrong)[measure].append(row["query"])
    for measure, least in (("place", 97), ("topic", 97), ("no place", 98)):
        total = len(right[measure]) + len(wrong[measure])
        share = 100 * len(right[measure]) / total
        assert share >= least, f"{measure} {share:.1f} % of {total}: {wrong[measure]}"


def test_own_queries_cover_the_country() -> None:
    soums = {(row["expected_aimag_mn"], row["expected_soum_mn"]) for row in OWN}
    aimags = {name for row in OWN for name in expected(row, "expected_aimag_mn")}
    topics = {name for row in OWN for name in expected(row, "expected_topic")}
    assert len({pair for pair in soums if pair[1]}) >= 120
    assert len(aimags) == 22
    assert len(topics) == 12
