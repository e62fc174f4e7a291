"""The topic lexicon and the word lists as editors have left them.

Before anything is seeded they are read from the data files.
"""

from collections.abc import Iterator
from dataclasses import replace
from secrets import randbits
from typing import Any

from search.models import Concept, EverydayWord, OrdinaryName, OtherName, RecordCounter
from search.models.words import lines
from search.reader.concepts import ConceptRow, read_concept_rows
from search.reader.word_lists import STRENGTHS, PlaceAlias, WordLists, load_word_lists

_LEXICON_COUNTER = 2
# The lists of the reader that everyday words make up, by their use.
EVERYDAY = {
    EverydayWord.Use.ENGLISH.value: "ordinary_english",
    EverydayWord.Use.STOP_MN.value: "stop_words_mn",
    EverydayWord.Use.STOP_EN.value: "stop_words_en",
}
_VERSION_BITS = 62


def concept_rows() -> Iterator[ConceptRow]:
    """The rows of the topic lexicon that are in use."""
    rows = list(Concept.objects.all())
    if not rows:
        yield from read_concept_rows()
    for row in rows:
        if row.active:
            yield ConceptRow(
                concept=row.key,
                topic=row.topic,
                mn_official=lines(row.mn_official),
                mn_variants=lines(row.mn_variants),
                en=lines(row.en),
                latin_chat=lines(row.latin_chat),
                kind=row.kind,
            )


def word_lists() -> WordLists:
    """Names that are ordinary words, stop words, other names and the like."""
    lists = load_word_lists()
    ordinary, others = list(OrdinaryName.objects.all()), list(OtherName.objects.all())
    if ordinary:
        lists = replace(lists, ordinary_names=frozenset(row.name for row in ordinary if row.active))
    if others:
        lists = replace(lists, aliases=tuple(_alias(row) for row in others if row.active))
    return _with_everyday_words(lists)


def _with_everyday_words(lists: WordLists) -> WordLists:
    words: dict[str, set[str]] = {}
    for use, word, active in EverydayWord.objects.values_list("use", "word", "active"):
        words.setdefault(use, set()).update([word] if active else [])
    given: dict[str, Any] = {
        EVERYDAY[use]: frozenset(some) for use, some in words.items() if use in EVERYDAY
    }
    return replace(lists, **given)


def _alias(row: OtherName) -> PlaceAlias:
    return PlaceAlias(row.name, tuple(row.codes), STRENGTHS[row.strength])


def lexicon_version() -> int:
    """Another number after every change of the lexicon or the word lists."""
    counters = RecordCounter.objects.filter(pk=_LEXICON_COUNTER)
    return counters.values_list("last", flat=True).first() or 0


def lexicon_changed() -> None:
    """Let every process read the lexicon anew, and the worker rebuild what stands on it."""
    number = {"last": randbits(_VERSION_BITS)}
    RecordCounter.objects.update_or_create(pk=_LEXICON_COUNTER, defaults=number)
