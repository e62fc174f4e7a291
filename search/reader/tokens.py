"""A query cut into tokens that remember their case, place and hyphens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from search.keys import normalise, word_fold
from search.keys.letters import is_cyrillic

LONGEST_QUERY = 200
MOST_TOKENS = 20
_LETTER = r"[^\W_][\u0300-\u036f]*"
_TOKEN = re.compile(rf"(?:{_LETTER})+(?:['’.ʼ](?:{_LETTER})+)*")
_HYPHENS = frozenset("-‐‑‒–—/")
_ABBREVIATED = re.compile(r"([^\W\d_]{1,2})\.([^\W\d_]{3,})")
_CAPITALS_WITH_ENDING = re.compile(r"([А-ЯЁӨҮ]{2,5}|[A-Z]{2,5})([а-яёөү]+|[a-z]+)")
_ENDINGS_LIST = """
    аас ээс оос өөс ын ийн ийг ыг д т ад эд од өд тай тэй той аар ээр оор руу рүү луу
"""
_ENDINGS_OF_CAPITALS = frozenset(map(word_fold, _ENDINGS_LIST.split()))


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the query; `start` and `end` count characters of the normalised query.

    `joined` says that a hyphen ties it to the token before, `ending` is a case ending that was
    attached to an abbreviation and is no part of `text`.
    """

    text: str
    start: int
    end: int
    joined: bool = False
    ending: str = ""

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def is_latin(self) -> bool:
        """Whether no letter is Cyrillic."""
        return not is_cyrillic(self.text)

    @property
    def is_capitals(self) -> bool:
        """Whether it is written like an abbreviation: two letters or more, none of them small."""
        return len(self.text) > 1 and self.text.isupper()


def tokenise(query: str, any_case: frozenset[str] = frozenset()) -> tuple[str, tuple[Token, ...]]:
    """The normalised query, cut to 200 characters, and its first 20 tokens.

    `any_case` holds abbreviations in lower case that take hyphenated endings as capitals do.
    """
    text = normalise(query)[:LONGEST_QUERY]
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        tokens.extend(_split_abbreviated(found, _is_joined(text, tokens, found.start())))
    return text, tuple(_attach_endings(tokens, any_case)[:MOST_TOKENS])


def replaced(tokens: Sequence[Token], position: int, text: str) -> tuple[Token, ...]:
    """The tokens with one of them spelt differently."""
    changed = replace(tokens[position], text=text)
    return (*tokens[:position], changed, *tokens[position + 1 :])


def compounds(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(start, end) of every run of tokens that hyphens join."""
    start = 0
    for position in range(1, len(tokens) + 1):
        if position == len(tokens) or not tokens[position].joined:
            if position - start > 1:
                yield start, position
            start = position


def _is_joined(text: str, tokens: list[Token], start: int) -> bool:
    return bool(tokens) and start - tokens[-1].end == 1 and text[start - 1] in _HYPHENS


def _split_abbreviated(found: re.Match[str], joined: bool) -> list[Token]:
    text, start = found.group(), found.start()
    parts = _ABBREVIATED.fullmatch(text)
    if parts:
        middle = start + parts.end(1)
        first = Token(parts.group(1), start, middle, joined)
        return [first, Token(parts.group(2), middle + 1, found.end(), True)]
    capitals = _CAPITALS_WITH_ENDING.fullmatch(text)
    if capitals and word_fold(capitals.group(2)) in _ENDINGS_OF_CAPITALS:
        return [Token(capitals.group(1), start, found.end(), joined, capitals.group(2))]
    return [Token(text, start, found.end(), joined)]


def _attach_endings(tokens: list[Token], any_case: frozenset[str]) -> list[Token]:
    attached: list[Token] = []
    for token in tokens:
        before = attached[-1] if attached else None
        if before and token.joined and _takes_ending(before, token, any_case):
            attached[-1] = replace(before, end=token.end, ending=token.lower)
        else:
            attached.append(token)
    return attached


def _takes_ending(before: Token, token: Token, any_case: frozenset[str]) -> bool:
    abbreviation = before.is_capitals or before.lower in any_case
    return abbreviation and not before.ending and word_fold(token.text) in _ENDINGS_OF_CAPITALS
