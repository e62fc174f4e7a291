"""What the reader asks of a dictionary: is this an everyday word, and so no misspelt name?"""

from typing import Protocol

from search.keys import word_fold
from search.reader.endings import stems_of, without_reflexive

_SHORTEST_STEM = 4
_SHORTEST_BOTH = 3


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
    return any(stem in gate for stem, _ in stems_of(fold) if len(stem) >= shortest)
