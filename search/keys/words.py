"""The text key of ordinary words: looks words up in the lexicon, inflected or not.

A third of the vocabulary shares a text key with another word, so it never ranks results
and never stands in an index field.
"""

import re
from collections import defaultdict
from functools import lru_cache

from search.keys.letters import canonical_letters, normalise, undo_stand_ins
from search.keys.names import glides_to_vowels, spellings_of_vv

_DOUBLED = re.compile(r"(.)\1+")
_DOUBLED_VOWEL = re.compile(r"([aeiou])\1+")
Endings = dict[str, tuple[re.Pattern[str], ...]]


def _by_last_letter(*rows: tuple[str, str]) -> Endings:
    tables: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
    for last_letters, pattern in rows:
        for letter in last_letters:
            tables[letter].append(re.compile(pattern))
    return {letter: tuple(patterns) for letter, patterns in tables.items()}


# The letters an ending may end in, and the ending; the order within a table matters.
_CASE_ENDINGS = _by_last_letter(
    ("aeo", r"(?<=in)h[aeo]$"),
    ("aeo", r"(?<=[^aeiou]n)h[aeo]$"),
    ("aeou", r"(?<=as|es|os|us|ar|er|or|ur)[aeou]$"),
    ("aeou", r"(?<=[td])[aeou]$"),
    ("i", r"g[uo]i$"),
    ("i", r"t[aeo]i$"),
    ("h", r"(?<=in)h$"),
    ("sr", r"(?<=[aeiou])g(?:as|es|os|us|ar|er|or|ur)$"),
    ("sr", r"(?<=i)(?:as|es|os|us|ar|er|or|ur)$"),
    ("sr", r"(?<=[^aeiou])(?:as|es|os|us|ar|er|or|ur)$"),
    ("ng", r"(?<=[aeioun])g(?:in|ig)$"),
    ("ng", r"(?<=[^aeiou])i(?:n|g)$"),
    ("i", r"(?<=[^aeiou])n?i$"),
    ("ng", r"(?<=[aeou]i)[ng]$"),
    ("dns", r"(?:q|n|i|)ud(?:ad|ed|in|as|es)?$"),
    ("d", r"(?<=q)(?:id|d)$"),
    ("d", r"(?<=n)d$"),
    ("d", r"(?<=[dtzscwjqh])[aeo]d$"),
    ("d", r"(?<=[jqwg])id$"),
    ("t", r"(?<=[rsgvkbpf])t$"),
    ("d", r"(?<=[aeioulmrvgbn])d$"),
)
_VERB_ENDINGS = _by_last_letter(
    ("h", r"[aeou]?h$"),
    ("aeou", r"(?<=[^n])n[aeou]$"),
    ("jq", r"[aeoui]?[jq]$"),
    ("n", r"s[aeou]n$"),
    ("g", r"d[aeou]g$"),
    ("l", r"v[aeou]l$"),
    ("d", r"(?<=[^aeou])[aeou]h[aeou]?d$"),
)
_HIDDEN_N = re.compile(r"(?<=[^aeiou])[aeoiu]n$")
_FLEETING_VOWEL = re.compile(r"(?<=[^aeiou])[aeoiu](?=[^aeiou]$)")
# «цэцэрлэгийн»: the г may belong to the word and not to the ending.
_AFTER_OWN_G = re.compile(r"(?<=[aeiou]g)(?:iin|iig|(?:aa|ee|oo)[sr])$")
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
    """Every text key the word may have: several where vv was typed, or г before an ending."""
    spellings = spellings_of_vv(normalise(word).lower())
    folds = [_fold_spelling(one) for one in spellings]
    folds.extend([_AFTER_OWN_G.sub("", fold) for fold in folds])
    return tuple(dict.fromkeys(map(_key_of_fold, folds)))


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


def _strip_first(stem: str, endings: Endings, shortest: int) -> str:
    for ending in endings.get(stem[-1:], ()):
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
