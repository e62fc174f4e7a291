"""The keys that entries may refer to: terms of the taxonomy, codes of places, slugs of guides."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from portal.ops.seeding import Reading, read_yaml
from soums.seed.rows import read_rows
from soums.seed.taxonomy import FILE as TAXONOMY

PLACE_FILES = ("aimags.csv", "soums.csv", "ub_districts.csv")


@dataclass(frozen=True)
class Vocabulary:
    """Known keys, a set for each kind of reference."""

    audiences: frozenset[str]
    stages: frozenset[str]
    topics: frozenset[str]
    subtopics: frozenset[str]
    kinds_of_help: frozenset[str]
    places: frozenset[str]
    guides: frozenset[str]
    items: frozenset[str]

    @classmethod
    def load(cls, guides: Iterable[str], items: Iterable[str]) -> "Vocabulary":
        """Read the taxonomy and the place tables; their own room reports faults in those."""
        content = read_yaml(TAXONOMY, Reading())
        return cls(
            audiences=_keys(content, "audiences"),
            stages=_keys(content, "stages"),
            topics=_keys(content, "topics"),
            subtopics=frozenset(
                subtopic["key"] for topic in content["topics"] for subtopic in topic["subtopics"]
            ),
            kinds_of_help=_keys(content, "kinds_of_help"),
            places=frozenset(
                row["nso_code"]
                for name in PLACE_FILES
                for row in read_rows(name, {"nso_code"}, Reading())
            ),
            guides=frozenset(guides),
            items=frozenset(items),
        )


def _keys(content: dict[str, Any], name: str) -> frozenset[str]:
    return frozenset(term["key"] for term in content[name])
