"""Keys of place names: fold, K1 and K2."""

import re
from functools import lru_cache
from itertools import chain

from search.keys.letters import (
    canonical_letters,
    is_cyrillic,
    normalise,
    undo_stand_ins,
    without_separators,
)

_J_AFTER_VOWEL = re.compile(r"(?<=[aeiou])j(?![aeiouy])")
_EH = re.compile(r"eh(?=[bdgjklmnprstvz])")
_V_AS_VOWEL = re.compile(r"(?<![aeiouy])v(?![aeiouy])")
_FINAL_J = re.compile(r"(?<=[aeiou])j$")
_DOUBLED = re.compile(r"(.)\1+")
_MIXED_VV = re.compile(r"v[vв]|вv")
_COARSE = str.maketrans("bpfkw", "vvvhs")
_COARSE_START = re.compile(r"^i[ao]?")


def glides_to_vowels(letters: str) -> str:
    """The last steps of a fold, common to names and words: v as a vowel, final j, glides."""
    letters = _V_AS_VOWEL.sub("u", letters)
    letters = _FINAL_J.sub("i", letters)
    return letters.replace("ye", "e").replace("y", "i")


def spellings_of_vv(lowered: str) -> tuple[str, ...]:
    """The word as typed and, where vv or a mixed vв stands in it, the other things it may mean."""
    if not is_cyrillic(lowered):
        if "vv" not in lowered:
            return (lowered,)
        return tuple(lowered.replace("vv", meant) for meant in ("uu", "uv", "vu"))
    if not _MIXED_VV.search(lowered):
        return (lowered,)
    meanings = (_MIXED_VV.sub(meant, lowered) for meant in ("үү", "үв", "вү"))
    return tuple(dict.fromkeys(chain((lowered,), meanings)))


def name_fold(name: str) -> str:
    """The name in canonical letters, without separators: used to rank candidates by closeness."""
    return name_folds(name)[0]


@lru_cache(maxsize=16384)
def name_folds(name: str) -> tuple[str, ...]:
    """Every fold the name may have; more than one only where vv was typed."""
    lowered = normalise(name).lower()
    return tuple(dict.fromkeys(map(_fold_spelling, spellings_of_vv(lowered))))


def _fold_spelling(lowered: str) -> str:
    return fold_of_letters(canonical_letters(without_separators(undo_stand_ins(lowered))))


def fold_of_letters(letters: str) -> str:
    """The fold of a name that is in canonical letters already."""
    letters = _J_AFTER_VOWEL.sub("i", letters).replace("vv", "uu")
    return glides_to_vowels(_EH.sub("e", letters))


@lru_cache(maxsize=65536)
def key_of_fold(fold: str) -> str:
    """K1 of a fold: one round vowel, no doubled letters, no i but a first one."""
    key = _DOUBLED.sub(r"\1", fold.replace("u", "o"))
    return _DOUBLED.sub(r"\1", key[:1] + key[1:].replace("i", ""))


def name_key(name: str) -> str:
    """K1 of a name: equal for all its usual spellings, and allowed to decide."""
    return key_of_fold(name_fold(name))


@lru_cache(maxsize=65536)
def coarse_key(key: str) -> str:
    """K2 of a K1: joins some different names, so it may only propose."""
    key = _COARSE_START.sub("e", key.translate(_COARSE))
    key = key[:1] + re.sub("[aeiou]", "", key[1:])
    return _DOUBLED.sub(r"\1", key)
