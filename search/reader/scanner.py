"""First pass over a query: places by their exact or inflected names, and terms of the lexicon."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from search.keys import word_fold
from search.reader.draft import ConceptSpan, Draft, PlaceSpan, Role, text_of
from search.reader.everyday import EverydayWords
from search.reader.lexicon import Lexicon, Term
from search.reader.near import common_prefix
from search.reader.place_reading import Candidate, PlaceReader
from search.reader.place_table import SETTLEMENT
from search.reader.short_names import ShortNames
from search.reader.tokens import Token
from search.reader.type_words import TypeWords
from search.reader.word_lists import WordLists

LONGEST_NAME = 4
_SHORTEST_COMPOUND = 6
_FUZZY_COMPOUND = (_SHORTEST_COMPOUND, 4, 6)


class Scanner:
    """Reads what is spelt well enough to need no guessing, longest spans first."""

    def __init__(
        self, places: PlaceReader, lexicon: Lexicon, lists: WordLists, everyday: EverydayWords
    ) -> None:
        self._places = places
        self._lexicon = lexicon
        self._everyday = everyday
        self._stop_words_en = lists.stop_words_en
        self._stop_words_mn = lists.stop_words_mn
        self._modifiers = frozenset(word for words in lists.modifiers.values() for word in words)
        self._types = TypeWords(lists.type_words)
        self._short_names = ShortNames(places.table)

    def scan(self, tokens: tuple[Token, ...]) -> Draft:
        """The places and terms of the tokens; what is left has no role."""
        draft = self._blank(tokens)
        self._read_short_names(draft, of_two_tokens=True)
        self._read_compounds(draft)
        kept = [position for position, role in enumerate(draft.roles) if role != "stop"]
        for length in range(self._lexicon.longest, 0, -1):
            if length == 1:
                self._read_short_names(draft, of_two_tokens=False)
            for first in range(len(kept) - length + 1):
                positions = tuple(kept[first : first + length])
                if all(draft.roles[position] in (None, "type") for position in positions):
                    self._read_span(draft, positions)
        return draft

    def _blank(self, tokens: tuple[Token, ...]) -> Draft:
        shouted = len(tokens) > 1 and all(token.text.isupper() for token in tokens)
        roles: list[Role | None] = [None] * len(tokens)
        types = {}
        for position, token in enumerate(tokens):
            kind = self._types.kind_of(token)
            if kind:
                types[position] = kind
                roles[position] = "type"
            elif self._is_stop_word(tokens, position, shouted):
                roles[position] = "stop"
        marks = frozenset(
            position for position, token in enumerate(tokens) if token.lower == "from"
        )
        before_centre = frozenset(
            position for position, token in enumerate(tokens) if self._types.is_nearly(token)
        )
        return Draft(tokens, roles, types, marks, before_centre)

    def _is_stop_word(self, tokens: Sequence[Token], position: int, shouted: bool) -> bool:
        token = tokens[position]
        if token.lower not in self._stop_words_en or (token.is_capitals and not shouted):
            return False
        return not any(
            self._lexicon.has_term_as_typed(tokens[start:end])
            for start in range(max(0, position - LONGEST_NAME + 1), position + 1)
            for end in range(position + 1, start + LONGEST_NAME + 1)
        )

    def _read_short_names(self, draft: Draft, of_two_tokens: bool) -> None:
        read = self._short_names.with_rest if of_two_tokens else self._short_names.alone
        for position in list(draft.free()):
            candidates = read(draft.tokens, position, draft.types)
            if candidates:
                end = position + 1 + of_two_tokens
                self._read_abbreviated_term(draft, position)
                draft.take_place(PlaceSpan(position, end, candidates))

    def _read_abbreviated_term(self, draft: Draft, position: int) -> None:
        """Capitals may stand for a place and a term at once: «НД» is both."""
        token = draft.tokens[position]
        terms = self._lexicon.terms_of((token,)) if token.is_capitals else ()
        if terms:
            draft.take_concept(_concept_span((position,), terms))

    def _read_compounds(self, draft: Draft) -> None:
        for start, end in _compounds(draft.tokens):
            tokens = draft.tokens[start:end]
            text = text_of(tokens)
            usable = all(draft.roles[position] is None for position in range(start, end))
            if not usable or end - start > LONGEST_NAME or self._is_known(tokens, text):
                continue
            guesses = self._places.guess(text, *_FUZZY_COMPOUND)
            if guesses:
                draft.take_place(PlaceSpan(start, end, guesses, guessed=True))

    def _is_known(self, tokens: Sequence[Token], text: str) -> bool:
        return bool(self._places.read(text) or self._lexicon.terms_of(tokens))

    def _read_span(self, draft: Draft, positions: tuple[int, ...]) -> None:
        candidates = self._candidates(draft, positions)
        terms = self._lexicon.terms_of([draft.tokens[position] for position in positions])
        if len(positions) > 1:
            self._read_several(draft, positions, candidates, terms)
        elif draft.roles[positions[0]] is None:
            self._read_one(draft, positions[0], candidates, terms)

    def _candidates(self, draft: Draft, positions: tuple[int, ...]) -> tuple[Candidate, ...]:
        first, last = positions[0], positions[-1]
        if len(positions) > LONGEST_NAME or last - first + 1 != len(positions):
            return ()
        if any(draft.roles[position] == "type" for position in positions):
            return ()
        tokens = draft.tokens[first : last + 1]
        if len(tokens) == 1 and tokens[0].lower in self._stop_words_mn:
            return ()
        return with_ending(self._places.read(text_of(tokens)), tokens[-1])

    def _read_several(
        self,
        draft: Draft,
        positions: tuple[int, ...],
        candidates: tuple[Candidate, ...],
        terms: tuple[Term, ...],
    ) -> None:
        if candidates and not (terms and candidates[0].strength == SETTLEMENT):
            draft.take_place(PlaceSpan(positions[0], positions[-1] + 1, candidates))
        elif terms and not any(self._names_place(draft, at, terms) for at in positions):
            draft.take_concept(_concept_span(positions, terms))
            self._offer_places_in_term(draft, positions)

    def _offer_places_in_term(self, draft: Draft, positions: Iterable[int]) -> None:
        """«УБ-аас нүүх» is one term, yet the capital in it may be what is looked for."""
        aimags = self._places.table.places
        for position in positions:
            if draft.types.get(position):
                continue
            short = self._short_names.alone(draft.tokens, position, draft.types)
            named = tuple(
                candidate
                for candidate in short or self._candidates(draft, (position,))
                if candidate.official
                and aimags[candidate.code].kind in ("aimag", "capital")
                and not self._places.table.is_ordinary(candidate.key)
            )
            if named:
                draft.offers.append(PlaceSpan(position, position + 1, named, in_term=True))

    def _names_place(self, draft: Draft, position: int, terms: Iterable[Term]) -> bool:
        """Whether a word of a term is plainly a place, nearer to a name than to the term."""
        token = draft.tokens[position]
        candidates = [
            candidate
            for candidate in self._candidates(draft, (position,))
            if candidate.strength < SETTLEMENT and candidate.lossless
        ]
        if not candidates or self._everyday.is_english(token):
            return False
        return self._is_nearer_to_names(token, candidates, terms)

    def _is_nearer_to_names(
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

    def _read_one(
        self,
        draft: Draft,
        position: int,
        candidates: tuple[Candidate, ...],
        terms: tuple[Term, ...],
    ) -> None:
        token = draft.tokens[position]
        if token.lower in self._modifiers:
            draft.mark((position,), "modifier")
            return
        span = self._place_span(draft, position, candidates) if candidates else None
        if span and (not terms or self._is_rather_place(draft, span, terms)):
            if span.everyday or span.english or span.is_settlement:
                draft.offers.append(span)
            else:
                draft.take_place(span)
        elif terms:
            draft.take_concept(_concept_span((position,), terms))
            if span:
                draft.offers.append(replace(span, lexical=True))

    def _place_span(
        self, draft: Draft, position: int, candidates: tuple[Candidate, ...]
    ) -> PlaceSpan:
        token = draft.tokens[position]
        return PlaceSpan(
            position,
            position + 1,
            candidates,
            everyday=self._everyday.is_everyday(token, candidates[0]),
            english=self._everyday.is_english(token),
        )

    def _is_rather_place(self, draft: Draft, span: PlaceSpan, terms: tuple[Term, ...]) -> bool:
        if draft.type_after(span) or self._follows_its_aimag(draft, span):
            return True
        if span.english or span.is_settlement:
            return False
        if span.candidates[0].official and not span.everyday:
            return True
        return self._is_nearer_to_names(draft.tokens[span.start], span.candidates, terms)

    def _follows_its_aimag(self, draft: Draft, span: PlaceSpan) -> bool:
        """Whether the words before are its aimag and «аймаг» («Увс аймгийн Малчин»)."""
        before = span.start - 1
        if draft.type_at(before) != "aimag":
            return False
        aimags = {
            candidate.code
            for place in draft.places
            if place.end == before
            for candidate in place.candidates
        }
        codes = (candidate.code for candidate in span.candidates)
        return any(self._places.table.places[code].aimag_code in aimags for code in codes)


def with_ending(candidates: tuple[Candidate, ...], token: Token) -> tuple[Candidate, ...]:
    """The candidates with the ending that was hyphenated to the token, if one was."""
    if not token.ending:
        return candidates
    ending = word_fold(token.ending)
    return tuple(replace(candidate, ending=ending) for candidate in candidates)


def _compounds(tokens: Sequence[Token]) -> Iterable[tuple[int, int]]:
    start = 0
    for position in range(1, len(tokens) + 1):
        if position == len(tokens) or not tokens[position].joined:
            if position - start > 1:
                yield start, position
            start = position


def _concept_span(positions: tuple[int, ...], terms: tuple[Term, ...]) -> ConceptSpan:
    return ConceptSpan(positions[0], positions[-1] + 1, terms, positions)


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
