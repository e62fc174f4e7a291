"""A light stem for the English words of the lexicon and of queries."""

import re
from functools import lru_cache

_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST_ING, _SHORTEST_ED, _SHORTEST_E = 6, 5, 4


@lru_cache(maxsize=16384)
def english_stem(word: str) -> str:
    """The word in lower case without plural, -ing, -ed and final e."""
    word = _without_plural(_POSSESSIVE.sub("", word.lower()))
    if word.endswith("ing") and len(word) > _SHORTEST_ING:
        word = word[:-3]
    elif word.endswith("ed") and len(word) > _SHORTEST_ED:
        word = word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_E else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_E:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
