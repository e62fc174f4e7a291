"""Where a word may be a name or a term: which of them it shares the longer start with."""

from collections.abc import Callable, Iterable, Sequence

from search.keys import word_fold
from search.reader.everyday import EverydayWords
from search.reader.near import common_prefix
from search.reader.place_reading import Candidate
from search.reader.place_table import SETTLEMENT
from search.reader.terms import Term
from search.reader.tokens import Token


class NamesAndTerms:
    """Settles single tokens that both a name and a term claim."""

    def __init__(self, everyday: EverydayWords) -> None:
        self._everyday = everyday

    def is_nearer_to_names(
        self, token: Token, candidates: Sequence[Candidate], terms: Iterable[Term]
    ) -> bool:
        """Whether the token shares a longer start with a name than with any word of the terms.

        An everyday word must differ by more than the choice between ө and ү.
        """
        if self._everyday.is_everyday(token, candidates[0]):
            return _place_prefix(token, candidates, _one_vowel) > _term_prefix(
                token, terms, _one_vowel
            )
        return _place_prefix(token, candidates) > _term_prefix(token, terms)


def _one_vowel(fold: str) -> str:
    return fold.replace("u", "o")


def _place_prefix(
    token: Token, candidates: Iterable[Candidate], form: Callable[[str], str] = str
) -> int:
    fold = form(word_fold(token.text))
    return max(
        (common_prefix(fold, form(one.fold)) for one in candidates if one.strength < SETTLEMENT),
        default=0,
    )


def _term_prefix(token: Token, terms: Iterable[Term], form: Callable[[str], str] = str) -> int:
    fold = form(word_fold(token.text))
    return max(
        common_prefix(token.lower, word) if term.is_english else common_prefix(fold, form(word))
        for term in terms
        for word in term.words
    )
