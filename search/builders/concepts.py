"""Concept tags: what a section answers, and the topics that concepts belong to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from search.lexicon import concept_rows

FILE = Path(__file__).resolve().parent.parent / "data" / "section_concepts.yaml"
# The first concepts of a guide say what it is mainly about: only they lend it their topics.
MAIN_CONCEPTS = 5


@dataclass(frozen=True)
class Tags:
    """Topics and concepts that a document carries."""

    topics: tuple[str, ...]
    concepts: tuple[str, ...]


@cache
def section_tags() -> dict[str, Tags]:
    """What the sections of a place page answer, by the section's key."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        section: Tags(tuple(entry["topics"]), tuple(entry["concepts"]))
        for section, entry in content.items()
    }


def topics_of_concepts() -> dict[str, str]:
    """The lexicon's topic of each concept. One query."""
    return {row.concept: row.topic for row in concept_rows()}


def tags_of(topics: Iterable[str], concepts: Iterable[str], known: Mapping[str, str]) -> Tags:
    """Tags of a page from its own topics and concepts; its main concepts add theirs.

    `known` gives the topics of concepts: others are left out.
    """
    concepts = tuple(dict.fromkeys(concept for concept in concepts if concept in known))
    main = (known[concept] for concept in concepts[:MAIN_CONCEPTS])
    return Tags(tuple(dict.fromkeys((*main, *topics))), concepts)
