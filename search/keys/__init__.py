"""Spelling-blind keys of Mongolian names and words, in either script.

Names get a fold, a key K1 that may decide and a coarser K2 that may only propose;
ordinary words get a text key, used for the topic lexicon alone. Pure functions on strings.
"""

from search.keys.english import english_stem
from search.keys.letters import normalise
from search.keys.names import (
    coarse_key,
    fold_of_letters,
    key_of_fold,
    name_fold,
    name_folds,
    name_key,
)
from search.keys.words import collapse_doubles, word_fold, word_key, word_keys

__all__ = [
    "coarse_key",
    "collapse_doubles",
    "english_stem",
    "fold_of_letters",
    "key_of_fold",
    "name_fold",
    "name_folds",
    "name_key",
    "normalise",
    "word_fold",
    "word_key",
    "word_keys",
]
