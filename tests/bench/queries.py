"""What is asked: the public queries with what they expect, and many more for the load."""

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random

from search.loaded import library
from tests.search.reader.spellings import TOPICS, place_with_topic

PUBLIC = Path(__file__).resolve().parents[1] / "search" / "reader" / "public_queries.tsv"
SHORTEST_PREFIX = 2


@dataclass(frozen=True)
class Query:
    """A query, the script it is typed in, and what is expected; empty where nothing is."""

    text: str
    script: str
    aimags: frozenset[str]
    soums: frozenset[str]
    topics: frozenset[str]

    @property
    def language(self) -> str:
        return "en" if self.script == "en" else "mn"


def public_queries() -> list[Query]:
    """The queries of the repository, in their order."""
    with PUBLIC.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Query(
            row["query"],
            row["lang_or_script"],
            *(_values(row[f"expected_{what}"]) for what in ("aimag_mn", "soum_mn", "topic")),
        )
        for row in rows
    ]


def _values(cell: str | None) -> frozenset[str]:
    return frozenset(filter(None, (part.strip() for part in (cell or "").split("/"))))


def spelt_queries(number: int) -> list[str]:
    """Places with topics in eight spellings; the same ones at every run."""
    random = Random(number)
    places = list(library().gazetteer)
    found = []
    for _ in range(number):
        place, topic = random.choice(places), random.choice(list(TOPICS))
        spellings = place_with_topic(place.name_mn, place.name_en, topic)
        found.append(random.choice(list(spellings.values())))
    return found


def prefixes(number: int) -> list[str]:
    """What stands in the box while such queries are typed."""
    random = Random(number)
    queries = spelt_queries(number)
    return [query[: random.randint(SHORTEST_PREFIX, len(query))] for query in queries]
