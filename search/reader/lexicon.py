"""The topic lexicon: sequences of keys to concepts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, product

from search.keys import english_stem, word_fold, word_key, word_keys
from search.reader.concepts import PLACE_TOPIC, ConceptRow
from search.reader.loose_terms import LooseTerms
from search.reader.near import common_prefix, slips_between
from search.reader.repair_words import RepairWords
from search.reader.terms import Term, plain_fold
from search.reader.tokens import Token, tokenise
from search.reader.word_lists import WordLists, load_word_lists

_LONGEST_ABBREVIATION = 5
_SHORT_KEY, _SHORT_WORD = 2, 3

Keys = tuple[str, ...]


class Lexicon:
    """Terms under their keys. Takes some tenths of a second to build; read-only afterwards."""

    def __init__(self, rows: Iterable[ConceptRow], lists: WordLists | None = None) -> None:
        """Rows of the topic `place` are skipped: places come from the table of places."""
        self._lists = lists or load_word_lists()
        self.rows = tuple(row for row in rows if row.topic != PLACE_TOPIC)
        self._mongolian: defaultdict[Keys, list[Term]] = defaultdict(list)
        self._english: defaultdict[Keys, list[Term]] = defaultdict(list)
        self._abbreviations: defaultdict[str, list[Term]] = defaultdict(list)
        for row in self.rows:
            self._add_row(row)
        self.longest = max(map(len, chain(self._mongolian, self._english)), default=1)
        self._find: Callable[[Keys, bool], tuple[Term, ...]] = lru_cache(16384)(self._find_terms)

    def prepare(self) -> None:
        """Build at once what is otherwise built on first use, so that no reader waits for it."""
        _ = self.repair_words, self.loose_terms, self._typed_with_stop_words
        _ = self._folds, self._english_words

    def terms_of(self, tokens: Sequence[Token]) -> tuple[Term, ...]:
        """The terms that exactly these tokens say; several only when equally near in fold."""
        if len(tokens) == 1 and self._is_empty_word(tokens[0]):
            return ()
        return self._find(
            tuple(token.text for token in tokens), all(token.is_latin for token in tokens)
        )

    def is_as_spelt(self, token: Token) -> bool:
        """Whether the token is a word of some term, letter for letter in the fold."""
        return token.lower in self._english_words or word_fold(token.text) in self._folds

    def has_term_as_typed(self, tokens: Sequence[Token]) -> bool:
        """Whether a term of several words is spelt like these tokens, stop words included."""
        typed = tuple(token.lower for token in tokens)
        return len(typed) > 1 and typed in self._typed_with_stop_words

    @cached_property
    def repair_words(self) -> RepairWords:
        """All words of all terms, for repairs."""
        return RepairWords(
            chain.from_iterable(term.typed for term in self.terms() if not term.is_english),
            chain.from_iterable(term.words for term in self.terms() if term.is_english),
        )

    @cached_property
    def loose_terms(self) -> LooseTerms:
        """Terms run together, and words that only hint at a term."""
        return LooseTerms(self.terms())

    def terms(self) -> Iterator[Term]:
        """Every term once per concept."""
        for index in (self._mongolian, self._english):
            yield from chain.from_iterable(index.values())

    @cached_property
    def _folds(self) -> frozenset[str]:
        return frozenset(
            chain.from_iterable(term.words for term in self.terms() if not term.is_english)
        )

    @cached_property
    def _english_words(self) -> frozenset[str]:
        return frozenset(
            chain.from_iterable(term.words for term in self.terms() if term.is_english)
        )

    @cached_property
    def _typed_with_stop_words(self) -> frozenset[Keys]:
        typed = (tuple(map(str.lower, term.typed)) for term in self.terms() if not term.is_english)
        return frozenset(
            words for words in typed if not self._lists.stop_words_en.isdisjoint(words)
        )

    def _is_empty_word(self, token: Token) -> bool:
        return len(token.text) == 1 or token.lower in self._lists.stop_words_mn

    def _find_terms(self, texts: Keys, latin: bool) -> tuple[Term, ...]:
        if len(texts) == 1 and texts[0] in self._abbreviations:
            return tuple(self._abbreviations[texts[0]])
        found = list(self._scored_english(texts)) if latin else []
        found.extend(self._scored_mongolian(texts))
        if not found:
            return ()
        least = min(distance for distance, _ in found)
        nearest = [term for distance, term in found if distance == least]
        typed = tuple(text.lower() for text in texts)
        as_typed = [term for term in nearest if tuple(map(str.lower, term.typed)) == typed]
        by_concept: dict[str, Term] = {}
        for term in as_typed or nearest:
            by_concept.setdefault(term.concept, term)
        return tuple(by_concept.values())

    def _scored_mongolian(self, texts: Keys) -> Iterator[tuple[int, Term]]:
        folds = tuple(map(word_fold, texts))
        for keys in product(*map(word_keys, texts)):
            for term in self._mongolian.get(keys, ()):
                if not _is_other_short_word(folds, keys, term):
                    yield _distance(map(plain_fold, folds), map(plain_fold, term.words)), term

    def _scored_english(self, texts: Keys) -> Iterator[tuple[int, Term]]:
        words = tuple(text.lower() for text in texts)
        for term in self._english.get(tuple(map(english_stem, words)), ()):
            yield _distance(words, term.words), term

    def _add_row(self, row: ConceptRow) -> None:
        strict = self._lists.strict_abbreviations.intersection(row.mongolian_terms())
        strict_keys = {(word_key(text),) for text in strict}
        for text in row.mongolian_terms():
            typed = tuple(token.text for token in tokenise(text)[1])
            term = Term(row.concept, row.topic, typed, tuple(map(word_fold, typed)))
            keys = tuple(map(word_key, typed))
            if not self._add_abbreviation(term) and keys not in strict_keys:
                _add(self._mongolian[keys], term)
        for text in row.en:
            self._add_english(row, tuple(token.text for token in tokenise(text)[1]))

    def _add_english(self, row: ConceptRow, typed: tuple[str, ...]) -> None:
        lowered = (word.lower() for word in typed)
        words = tuple(word for word in lowered if word not in self._lists.stop_words_en)
        term = Term(row.concept, row.topic, typed, words, is_english=True)
        if words and not self._add_abbreviation(term):
            _add(self._english[tuple(map(english_stem, words))], term)

    def _add_abbreviation(self, term: Term) -> bool:
        """True when the term is an abbreviation that matches in capitals only."""
        text = term.typed[0]
        if len(term.typed) == 1 and text.isupper() and len(text) <= _LONGEST_ABBREVIATION:
            _add(self._abbreviations[text], term)
            return text in self._lists.strict_abbreviations
        return False


def _add(terms: list[Term], term: Term) -> None:
    if term not in terms:
        terms.append(term)


def _distance(typed: Iterable[str], words: Iterable[str]) -> int:
    return sum(slips_between(one, other) for one, other in zip(typed, words, strict=True))


def _is_other_short_word(folds: Keys, keys: Keys, term: Term) -> bool:
    """Abbreviations and short words share their key with too many other words.

    They must begin as they are spelt.
    """
    return any(
        (len(key) <= _SHORT_KEY or typed.isupper()) and not _begins_like(fold, word, typed)
        for fold, key, word, typed in zip(folds, keys, term.words, term.typed, strict=True)
    )


def _begins_like(fold: str, word: str, typed: str) -> bool:
    if typed.isupper() or len(word) <= _SHORT_KEY:
        return fold.startswith(word)
    plain = plain_fold(word)
    return common_prefix(plain_fold(fold), plain) >= min(len(plain), _SHORT_WORD)
