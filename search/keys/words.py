"""The text key of ordinary words: looks words up in the lexicon, inflected or not.

A third of the vocabulary shares a text key with another word, so it never ranks results
and never stands in an index field.
"""

import re
from functools import lru_cache

from search.keys.letters import canonical_letters, normalise, undo_stand_ins
from search.keys.names import glides_to_vowels, spellings_of_vv

_DOUBLED = re.compile(r"(.)\1+")
_DOUBLED_VOWEL = re.compile(r"([aeiou])\1+")
_CASE_ENDINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=in)h[aeo]$",
        r"(?<=[^aeiou]n)h[aeo]$",
        r"(?<=as|es|os|us|ar|er|or|ur)[aeou]$",
        r"(?<=[td])[aeou]$",
        r"g[uo]i$",
        r"t[aeo]i$",
        r"(?<=in)h$",
        r"(?<=[aeiou])g(?:as|es|os|us|ar|er|or|ur)$",
        r"(?<=i)(?:as|es|os|us|ar|er|or|ur)$",
        r"(?<=[^aeiou])(?:as|es|os|us|ar|er|or|ur)$",
        r"(?<=[aeioun])g(?:in|ig)$",
        r"(?<=[^aeiou])i(?:n|g)$",
        r"(?<=[^aeiou])n?i$",
        r"(?<=[aeou]i)[ng]$",
        r"(?:q|n|i|)ud(?:ad|ed|in|as|es)?$",
        r"(?<=q)(?:id|d)$",
        r"(?<=n)d$",
        r"(?<=[dtzscwjqh])[aeo]d$",
        r"(?<=[jqwg])id$",
        r"(?<=[rsgvkbpf])t$",
        r"(?<=[aeioulmrvgbn])d$",
    )
)
_VERB_ENDINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[aeou]?h$",
        r"(?<=[^n])n[aeou]$",
        r"[aeoui]?[jq]$",
        r"s[aeou]n$",
        r"d[aeou]g$",
        r"v[aeou]l$",
        r"(?<=[^aeou])[aeou]h[aeou]?d$",
    )
)
_HIDDEN_N = re.compile(r"(?<=[^aeiou])[aeoiu]n$")
_FLEETING_VOWEL = re.compile(r"(?<=[^aeiou])[aeoiu](?=[^aeiou]$)")
_SHORTEST_NOUN, _SHORTEST_VERB, _LONG = 3, 4, 4
_ROUNDS = (
    (_CASE_ENDINGS, _SHORTEST_NOUN),
    (_CASE_ENDINGS, _SHORTEST_NOUN),
    (_VERB_ENDINGS, _SHORTEST_VERB),
)
_PROTECTED_LIST = """
    түрээс агаар хүүхэд төлбөр боловсрол бүс газар хөгжил даатгал баримт тамга баталгаа гэр гэрээ
    гэрчилгээ зээл талбай дэлгүүр тэрэг худалдаа ажиллагаа хүнд өмнө урт бизнес автобус ус такси
    сум баг хог шуудан банк айл төв зах зам цагдаа хүйтэн хаашаа өөрчлөх
"""


def collapse_doubles(fold: str) -> str:
    """The fold with every doubled letter written once."""
    return _DOUBLED.sub(r"\1", fold)


@lru_cache(maxsize=32768)
def word_fold(word: str) -> str:
    """The word in canonical letters, without the rules that hold for names only."""
    return _fold_spelling(spellings_of_vv(normalise(word).lower())[0])


def _fold_spelling(lowered: str) -> str:
    return glides_to_vowels(canonical_letters(undo_stand_ins(lowered)).replace("vv", "uu"))


def word_key(word: str) -> str:
    """The text key of one word."""
    return word_keys(word)[0]


@lru_cache(maxsize=32768)
def word_keys(word: str) -> tuple[str, ...]:
    """Every text key the word may have; more than one only where vv was typed."""
    spellings = spellings_of_vv(normalise(word).lower())
    return tuple(dict.fromkeys(_key_of_fold(_fold_spelling(one)) for one in spellings))


def _single_vowels(fold: str) -> str:
    return _DOUBLED_VOWEL.sub(r"\1", fold)


_PROTECTED = frozenset(_single_vowels(word_fold(word)) for word in _PROTECTED_LIST.split())


def _key_of_fold(fold: str) -> str:
    stem = _single_vowels(fold)
    for endings, shortest in _ROUNDS:
        if stem in _PROTECTED:
            break
        stem = _strip_first(stem, endings, shortest)
    key = _strip_weak_end(stem).replace("u", "o")
    return collapse_doubles(key[:1] + key[1:].replace("i", ""))


def _strip_first(stem: str, endings: tuple[re.Pattern[str], ...], shortest: int) -> str:
    for ending in endings:
        found = ending.search(stem)
        if not found:
            continue
        shorter = stem[: found.start()]
        is_short_noun = shortest == _SHORTEST_NOUN and shorter in _PROTECTED
        if len(shorter) >= shortest or is_short_noun:
            return shorter
    return stem


def _strip_weak_end(stem: str) -> str:
    if len(stem) > _SHORTEST_NOUN and stem.endswith("i"):
        stem = stem[:-1]
    keeps_vowel = len(stem) == _LONG and stem in _PROTECTED
    if len(stem) > _SHORTEST_NOUN and stem[-1] in "aeiou" and not keeps_vowel:
        stem = stem[:-1]
    stem = stem.replace("ng", "n")
    if len(stem) > _LONG and stem not in _PROTECTED:
        stem = _HIDDEN_N.sub("", stem)
    return _FLEETING_VOWEL.sub("", stem) if len(stem) > _LONG else stem
