"""The topic lexicon and the word lists as they stand now."""

from collections.abc import Iterator

from search.reader.concepts import ConceptRow, read_concept_rows
from search.reader.word_lists import WordLists, load_word_lists


def concept_rows() -> Iterator[ConceptRow]:
    """The rows of the topic lexicon."""
    return read_concept_rows()


def word_lists() -> WordLists:
    """Names that are ordinary words, stop words, aliases and the like."""
    return load_word_lists()


def lexicon_version() -> int:
    """Rises with every change of the lexicon or the word lists."""
    return 0
