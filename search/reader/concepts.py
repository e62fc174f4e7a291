"""Rows of the topic lexicon: reading them from a table, and the analyzer's synonym rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from search.reader.word_lists import DATA_DIR, read_table, split_cell

SYNONYMS_FILE = DATA_DIR / "synonyms.tsv"
PLACE_TOPIC = "place"
_RULE_VARIANTS, _RULE_ENGLISH = 3, 2


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """One concept with its terms per language, as editors keep it."""

    concept: str
    topic: str
    mn_official: tuple[str, ...]
    mn_variants: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    latin_chat: tuple[str, ...] = ()
    kind: str = "equivalent"

    def mongolian_terms(self) -> Iterator[str]:
        """Every term that is read by text keys, in Cyrillic or Latin letters."""
        yield from self.mn_official
        yield from self.mn_variants
        yield from self.latin_chat


def read_concept_rows(path: Path = SYNONYMS_FILE) -> Iterator[ConceptRow]:
    """The rows of a table laid out like `synonyms.tsv`; raises KeyError for a missing column."""
    for row in read_table(path):
        yield ConceptRow(
            concept=row["concept"],
            topic=row["topic"],
            mn_official=split_cell(row["mn_official"]),
            mn_variants=split_cell(row["mn_variants"]),
            en=split_cell(row["en"]),
            latin_chat=split_cell(row["latin_chat"]),
            kind=row["kind"],
        )


def analyzer_rules(rows: Iterable[ConceptRow]) -> list[str]:
    """One line of comma-separated equal terms a concept, for Elasticsearch's `synonym_graph`.

    Only the first few terms stand in a rule: with all of them a query of two words grows to
    some seventy tokens, and concept tags already do that work.
    """
    return [_rule(row) for row in rows if row.topic != PLACE_TOPIC]


def _rule(row: ConceptRow) -> str:
    terms = (
        *row.mn_official,
        *row.mn_variants[:_RULE_VARIANTS],
        *row.en[:_RULE_ENGLISH],
    )
    escaped = (term.lower().replace(",", "\\,") for term in terms)
    return ", ".join(dict.fromkeys(escaped))
