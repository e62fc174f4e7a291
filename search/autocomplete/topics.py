"""Topics whose terms begin like what was typed, from the lexicon in memory."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.keys import collapse_doubles, normalise, word_fold
from search.reader.concepts import PLACE_TOPIC, ConceptRow

SHORTEST = 2


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """A term under its fold; `rank` is 0 for the official one, higher the rarer it is."""

    fold: str
    rank: int
    row: ConceptRow


class TopicIndex:
    """All terms by fold. Built once: folding them on every key press costs ten times a request."""

    def __init__(self, rows: Iterable[ConceptRow]) -> None:
        terms: dict[tuple[str, str], TopicTerm] = {}
        for row in rows:
            if row.topic != PLACE_TOPIC:
                for rank, text in enumerate(_texts(row)):
                    terms.setdefault((_fold(text), row.concept), TopicTerm(_fold(text), rank, row))
        self._terms = sorted(terms.values(), key=lambda term: term.fold)
        self._folds = [term.fold for term in self._terms]

    def beginning_with(self, text: str, most: int) -> list[ConceptRow]:
        """Concepts with a term that begins like `text`, the shortest and most official first."""
        prefix = _fold(text)
        if len(prefix) < SHORTEST:
            return []
        found = sorted(self._with_prefix(prefix), key=lambda term: (len(term.fold), term.rank))
        concepts: dict[str, ConceptRow] = {}
        for term in found:
            concepts.setdefault(term.row.concept, term.row)
        return list(concepts.values())[:most]

    def _with_prefix(self, prefix: str) -> Iterator[TopicTerm]:
        for term in self._terms[bisect_left(self._folds, prefix) :]:
            if not term.fold.startswith(prefix):
                return
            yield term


def label_of(row: ConceptRow, language: str) -> str:
    """The concept's first term in a language."""
    terms = row.en if language == "en" and row.en else row.mn_official
    return terms[0] if terms else row.concept


def _texts(row: ConceptRow) -> Iterator[str]:
    yield from row.mn_official
    yield from row.en
    yield from row.mn_variants
    yield from row.latin_chat


def _fold(text: str) -> str:
    words = normalise(text).lower().split()
    return " ".join(collapse_doubles(word_fold(word)) for word in words)
