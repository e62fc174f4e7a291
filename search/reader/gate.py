"""What the reader asks of a dictionary: is this an everyday word, and so no misspelt name?"""

from typing import Protocol

from search.keys import word_fold
from search.reader.endings import is_verb_tail, stems_of, without_reflexive

_SHORTEST_STEM = 4
_SHORTEST_BOTH = 3
_LONG_ENDING = 3
_VOWELS = "aeiou"


class Gate(Protocol):
    """Knows the folds of the stems of a dictionary."""

    def __contains__(self, fold: str) -> bool:
        """Whether the fold is that of a lower-case stem."""


class OpenGate:
    """Lets every word through: used where the dictionary is not installed."""

    def __contains__(self, fold: object) -> bool:
        return False


def is_dictionary_word(gate: Gate, text: str) -> bool:
    """Whether the fold, or the fold without a case ending or a reflexive, is a dictionary stem."""
    fold = word_fold(text)
    if fold in gate:
        return True
    return _has_stem(gate, fold, _SHORTEST_STEM) or any(
        (len(own) >= _SHORTEST_STEM and own in gate) or _has_stem(gate, own, _SHORTEST_BOTH)
        for own in without_reflexive(fold)
    )


def _has_stem(gate: Gate, fold: str, shortest: int) -> bool:
    return any(
        stem in gate or (ending[0] in _VOWELS and _is_stem_without_vowel(gate, stem))
        for stem, ending in stems_of(fold)
        if len(stem) >= shortest - (len(ending) >= _LONG_ENDING)
    )


def _is_stem_without_vowel(gate: Gate, stem: str) -> bool:
    """Before a vowel the last vowel may fall out: «бичгээр» comes from «бичиг»."""
    if stem[-1] in _VOWELS or stem[-2] in _VOWELS:
        return False
    return any(stem[:-1] + vowel + stem[-1] in gate for vowel in _VOWELS)


def is_form_of_dictionary_verb(gate: Gate, text: str) -> bool:
    """Whether the word is a dictionary stem of three letters or more and endings of a verb."""
    fold = word_fold(text)
    return any(
        fold[:cut] in gate and is_verb_tail(fold[cut:]) for cut in range(_SHORTEST_BOTH, len(fold))
    )
