"""Terms not said outright: written as one word, or only hinted at by one of their words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from search.keys import english_stem, word_fold, word_key, word_keys
from search.reader.near import common_prefix
from search.reader.terms import Term, plain_fold
from search.reader.tokens import Token

_SHORTEST_RUN_TOGETHER = 7
_LONGEST_ENDING = 3
_SHORTEST_HINT = 4


class LooseTerms:
    """Looks single tokens up among the terms of several words."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._run_together: defaultdict[str, list[Term]] = defaultdict(list)
        holding: defaultdict[str, list[Term]] = defaultdict(list)
        for term in terms:
            if len(term.words) > 1:
                for key in _keys(term):
                    holding[key].append(term)
                if not term.is_english:
                    self._run_together[word_key("".join(term.typed))].append(term)
        self._hints = {
            key: (len(several), _commonest(several))
            for key, several in holding.items()
            if len({term.topic for term in several}) == 1
        }

    def run_together(self, token: Token) -> tuple[Term, ...]:
        """Terms of several words that the token writes as one («ажлынбайр»)."""
        fold = plain_fold(word_fold(token.text))
        if len(fold) < _SHORTEST_RUN_TOGETHER:
            return ()
        keys = word_keys(token.text)
        terms = chain.from_iterable(self._run_together.get(key, ()) for key in keys)
        return tuple(
            term
            for term in terms
            if common_prefix(fold, plain_fold("".join(term.words))) >= len(fold) - _LONGEST_ENDING
        )

    def hint_of(self, token: Token, fewest: int) -> Term | None:
        """The commonest of at least `fewest` terms with this word in it, all of one topic.

        «disabled» alone is no term, but every term that holds it is about social support.
        """
        if len(token.text) < _SHORTEST_HINT:
            return None
        keys = [*word_keys(token.text), *((english_stem(token.text),) if token.is_latin else ())]
        for key in keys:
            count, term = self._hints.get(key, (0, None))
            if term and count >= fewest and _begins_alike(token, term, key):
                return term
        return None


def _keys(term: Term) -> Iterator[str]:
    if term.is_english:
        return map(english_stem, term.words)
    return map(word_key, term.typed)


def _commonest(terms: Sequence[Term]) -> Term:
    counts = Counter(term.concept for term in terms)
    return max(terms, key=lambda term: counts[term.concept])


def _begins_alike(token: Token, term: Term, key: str) -> bool:
    """Whether the word of the term that has the key starts like the token, ө and ү apart."""
    if term.is_english:
        return True
    fold = plain_fold(word_fold(token.text))
    return any(
        common_prefix(fold, plain_fold(word)) >= min(len(fold), _SHORTEST_HINT)
        for word, typed in zip(term.words, term.typed, strict=True)
        if word_key(typed) == key
    )
