"""The topic lexicon and word lists as they stand now, and the reader built from them."""

from collections.abc import Iterator

from search.reader.concepts import ConceptRow, read_concept_rows


def concept_rows() -> Iterator[ConceptRow]:
    """The rows of the topic lexicon."""
    return read_concept_rows()
