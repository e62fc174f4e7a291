"""Repair of misspelt topic words: the word that completes the longest term."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.keys import word_fold
from search.reader.draft import Draft
from search.reader.lexicon import Lexicon
from search.reader.near import slips_between
from search.reader.tokens import Token, replaced

SHORTEST_REPAIRED = 5
SHORTEST_IN_TERM = 3
_MOST_TRIED = 4


@dataclass(frozen=True, slots=True)
class Repair:
    """A token to be read as another word; `completes` counts the words of the term it gives."""

    position: int
    text: str
    slips: float
    completes: int


def best_repair(lexicon: Lexicon, draft: Draft, position: int) -> Repair | None:
    """The likeliest repair of a token, or None when no term comes of any.

    A short token is repaired only where that completes a term of several words, a slightly longer
    one also where the query says no term yet.
    """
    token = draft.tokens[position]
    fewest = _fewest_words(token, draft)
    if not fewest:
        return None
    tried = _MOST_TRIED if fewest == 1 else None
    repairs = []
    for word in lexicon.repair_words.near(token)[:tried]:
        completes = _longest_term(lexicon, draft, position, word.text)
        if completes >= fewest:
            repairs.append(Repair(position, word.text, word.slips, completes))
    return max(repairs, key=lambda one: _likelihood(token, one), default=None)


def _fewest_words(token: Token, draft: Draft) -> int:
    """How many words a term must have that a repair of the token completes; 0 for no repair."""
    letters = len(word_fold(token.text))
    if token.is_latin:
        letters = max(letters, len(token.text))
    if letters >= SHORTEST_REPAIRED - (not draft.concepts):
        return 1
    return 2 if letters >= SHORTEST_IN_TERM else 0


def _likelihood(token: Token, repair: Repair) -> tuple[int, float, int]:
    return repair.completes, -repair.slips, -slips_between(token.lower, repair.text.lower())


def _longest_term(lexicon: Lexicon, draft: Draft, position: int, text: str) -> int:
    """How many words the longest term through the position has once it is spelt like this."""
    tokens = replaced(draft.tokens, position, text)
    kept = [
        at
        for at, role in enumerate(draft.roles)
        if at == position or role in (None, "concept", "type")
    ]
    middle = kept.index(position)
    for length in range(lexicon.longest, 0, -1):
        for first in range(max(0, middle - length + 1), middle + 1):
            window = kept[first : first + length]
            if len(window) == length and _is_term(lexicon, tokens, window, text):
                return length
    return 0


def _is_term(
    lexicon: Lexicon, tokens: Sequence[Token], positions: Sequence[int], text: str
) -> bool:
    """Whether the tokens are a term with this very word, not one that only shares its key."""
    fold, word = word_fold(text), text.lower()
    return any(
        word in term.words if term.is_english else fold in term.words
        for term in lexicon.terms_of([tokens[position] for position in positions])
    )
