"""First pass over a query: places by their exact or inflected names, and terms of the lexicon."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from search.reader.blank_drafts import BlankDrafts
from search.reader.draft import LONGEST_NAME, ConceptSpan, Draft, PlaceSpan, text_of
from search.reader.everyday import EverydayWords
from search.reader.lexicon import Lexicon
from search.reader.names_and_terms import NamesAndTerms
from search.reader.place_reading import (
    Candidate,
    GuessLimits,
    PlaceReader,
    with_ending,
    without_swallowed_word,
)
from search.reader.place_table import SETTLEMENT
from search.reader.short_names import ShortNames
from search.reader.terms import Term
from search.reader.tokens import Token, compounds
from search.reader.word_lists import WordLists

_COMPOUND = GuessLimits(shortest_fold=6)


class Scanner:
    """Reads what is spelt well enough to need no guessing, longest spans first."""

    def __init__(
        self, places: PlaceReader, lexicon: Lexicon, lists: WordLists, everyday: EverydayWords
    ) -> None:
        self._places = places
        self._lexicon = lexicon
        self._everyday = everyday
        self._stop_words_mn = lists.stop_words_mn
        self._modifiers = frozenset(word for words in lists.modifiers.values() for word in words)
        self._blanks = BlankDrafts(lexicon, lists)
        self._rivals = NamesAndTerms(everyday)
        self._short_names = ShortNames(places.table)

    def scan(self, tokens: tuple[Token, ...]) -> Draft:
        """The places and terms of the tokens; what is left has no role."""
        draft = self._blanks.draft(tokens)
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
        for start, end in compounds(draft.tokens):
            tokens = draft.tokens[start:end]
            text = text_of(tokens)
            usable = all(draft.roles[position] is None for position in range(start, end))
            if not usable or end - start > LONGEST_NAME or self._is_known(tokens, text):
                continue
            guesses = self._places.guess(text, _COMPOUND)
            if guesses:
                draft.take_place(PlaceSpan(start, end, guesses, guessed=True))

    def _is_known(self, tokens: Sequence[Token], text: str) -> bool:
        """Whether the compound is a place or a term, or holds a term of several words."""
        if self._places.read(text):
            return True
        lengths = range(2, len(tokens) + 1)
        return any(
            self._lexicon.terms_of(tokens[start : start + length])
            for length in lengths
            for start in range(len(tokens) - length + 1)
        )

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
        if len(tokens) == 1 and self._is_never_a_name(tokens[0]):
            return ()
        candidates = self._places.read(text_of(tokens))
        if len(tokens) > 1 and self._lexicon.terms_of(tokens[-1:]):
            candidates = without_swallowed_word(candidates, tokens[-1])
        return with_ending(candidates, tokens[-1])

    def _is_never_a_name(self, token: Token) -> bool:
        common = token.text.islower() and self._everyday.is_common_english(token)
        return common or token.lower in self._stop_words_mn

    def _read_several(
        self,
        draft: Draft,
        positions: tuple[int, ...],
        candidates: tuple[Candidate, ...],
        terms: tuple[Term, ...],
    ) -> None:
        if candidates and not self._is_doubtful_settlement(draft, positions, candidates, terms):
            draft.take_place(PlaceSpan(positions[0], positions[-1] + 1, candidates))
        elif terms and not any(self._names_place(draft, at, terms) for at in positions):
            draft.take_concept(_concept_span(positions, terms))
            self._offer_places_in_term(draft, positions)

    def _is_doubtful_settlement(
        self,
        draft: Draft,
        positions: tuple[int, ...],
        candidates: tuple[Candidate, ...],
        terms: tuple[Term, ...],
    ) -> bool:
        """Whether words that also say something else only roughly name a settlement."""
        if candidates[0].strength != SETTLEMENT:
            return False
        if terms:
            return True
        return candidates[0].distance > 0 and any(
            self._lexicon.terms_of((draft.tokens[position],)) for position in positions
        )

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
        return self._rivals.is_nearer_to_names(token, candidates, terms)

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
        if span.is_settlement:
            return False
        if span.candidates[0].official and not (span.everyday or span.english):
            return True
        return self._rivals.is_nearer_to_names(draft.tokens[span.start], span.candidates, terms)

    def _follows_its_aimag(self, draft: Draft, span: PlaceSpan) -> bool:
        """Whether its aimag comes before, and «аймаг» or a capital says that it is a name.

        «Увс аймгийн малчин» and «Увсын Малчин» are the soum, «Увс малчин» are herders.
        """
        before = span.start - 1
        if draft.type_at(before) != "aimag":
            if not draft.tokens[span.start].text.istitle():
                return False
            before = span.start
        aimags = {
            candidate.code
            for place in draft.places
            if place.end == before
            for candidate in place.candidates
        }
        codes = (candidate.code for candidate in span.candidates)
        return any(self._places.table.places[code].aimag_code in aimags for code in codes)


def _concept_span(positions: tuple[int, ...], terms: tuple[Term, ...]) -> ConceptSpan:
    return ConceptSpan(positions[0], positions[-1] + 1, terms, positions)
