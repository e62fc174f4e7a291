"""Misspelt names: what they may be, and whether that is sure enough to filter by."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from search.keys import name_fold
from search.reader.draft import ConceptSpan, Draft, PlaceSpan, text_of
from search.reader.endings import ends_like_verb
from search.reader.everyday import EverydayWords
from search.reader.lexicon import Lexicon
from search.reader.place_reading import Candidate, GuessLimits, PlaceReader, closeness
from search.reader.place_table import OWN_NAME
from search.reader.repairs import best_repair
from search.reader.tokens import Token

_LENIENT = GuessLimits(shortest_fold=4, shortest_key=3)
_PAIR = GuessLimits(shortest_fold=6, shortest_key=5, two_slips_from=8)
_JOINED = GuessLimits(shortest_fold=7, shortest_key=6, two_slips_from=99)
_TWO_SLIPS_BESIDE_TERMS = 8
_TWO_SLIPS, _SLIP_UNDER_ENDING = 2.0, 1.6
_SURE_SLIPS = 1.0
_SURE_LETTERS = 2
_SURE_FOLD, _SURE_FOLD_IN_AIMAG, _SURE_IF_LONG = 6, 5, 8


class PlaceGuesser:
    """Finds misspelt places among the tokens of a draft and takes or offers them."""

    def __init__(self, places: PlaceReader, lexicon: Lexicon, everyday: EverydayWords) -> None:
        self._places = places
        self._lexicon = lexicon
        self._everyday = everyday

    def guesses(self, draft: Draft, position: int) -> tuple[Candidate, ...]:
        """Places the token may be a misspelling of, likeliest first.

        Once a place is read they must lie in its aimag, unless a type word follows the token.
        """
        span = PlaceSpan(position, position + 1, ())
        typed = draft.type_after(span) is not None
        limits = _LENIENT if typed or draft.is_whole(span) else GuessLimits()
        if draft.concepts:
            limits = limits._replace(two_slips_from=_TWO_SLIPS_BESIDE_TERMS)
        token = draft.tokens[position]
        if self._everyday.is_common_english(token) and not typed:
            return ()
        guesses = self._places.guess(token.text, limits)
        if typed or not draft.places:
            return guesses or self._short_guesses(token)
        return tuple(
            guess
            for guess in guesses
            if guess.slips < _TWO_SLIPS and self._is_in_read_aimag(draft, guess)
        )

    def _short_guesses(self, token: Token) -> tuple[Candidate, ...]:
        """A short token may be a name with one slip, if it is no word at all."""
        if self._everyday.is_dictionary_word(token):
            return ()
        return self._nearer_than(token, _SLIP_UNDER_ENDING)

    def guess_one(self, draft: Draft, position: int) -> None:
        """Take or offer what a single token may be a misspelling of."""
        guesses = self.guesses(draft, position)
        token = draft.tokens[position]
        if not draft.places and not self._everyday.is_dictionary_word(token):
            guesses = _merged(guesses, self._places.coarse(token.text))
        if guesses:
            self._settle(draft, PlaceSpan(position, position + 1, guesses, guessed=True))

    def guess_pairs(self, draft: Draft, free: set[int]) -> None:
        """Take or offer misspelt names that stand in two of the free tokens."""
        for position in sorted(free):
            if draft.is_long or draft.places or not {position, position + 1} <= free:
                continue
            pair = draft.tokens[position : position + 2]
            if all(map(self._everyday.is_known, pair)):
                continue
            text = text_of(pair)
            guesses = _merged(self._places.guess(text, _PAIR), self._places.coarse(text))
            if guesses:
                self._settle(draft, PlaceSpan(position, position + 2, guesses, guessed=True))
                free -= {position, position + 1}

    def join_to_neighbours(self, draft: Draft, free: set[int]) -> None:
        """Read a free token and the place beside it as one misspelt name («gvi altai»)."""
        for position in sorted(free):
            if self._everyday.is_dictionary_word(draft.tokens[position]):
                continue
            for start in (position - 1, position):
                pair = [span for span in draft.places if span.start in (start, start + 1)]
                if len(pair) != 1 or pair[0].end - pair[0].start > 1:
                    continue
                guesses = self._places.guess(text_of(draft.tokens[start : start + 2]), _JOINED)
                near = tuple(guess for guess in guesses if guess.slips <= _SURE_SLIPS)
                if near:
                    draft.places.remove(pair[0])
                    draft.take_place(PlaceSpan(start, start + 2, near, guessed=True))
                    draft.offers.append(replace(pair[0], sure=False))
                    break

    def reconsider_settlements(self, draft: Draft) -> None:
        """Show the soum before the settlement: a slip in «Булганд» must not become Булаг."""
        for span in [span for span in draft.places if span.is_settlement]:
            if span.end - span.start > 1 or draft.type_after(span):
                continue
            stripped = span.candidates[0].tier == "stripped"
            limit = _TWO_SLIPS if stripped else _SLIP_UNDER_ENDING
            near = self._nearer_than(draft.tokens[span.start], limit)
            if near:
                self._show_both(draft, span, replace(span, candidates=near, guessed=True))

    def offer_for_weak_terms(self, draft: Draft) -> None:
        """Offer the place for a token that only its key makes a term («Khod»: Ховд or хөдөө)."""
        for concept, near in list(self._names_for_weak_terms(draft)):
            best = near[0]
            if len(best.fold) >= _SURE_IF_LONG and best.slips <= _SURE_SLIPS >= best.distance:
                self._take_instead(draft, concept, near)
            else:
                span = PlaceSpan(concept.start, concept.end, near, guessed=True, sure=False)
                draft.offers.append(span)

    def take_for_weak_terms(self, draft: Draft) -> None:
        """Beside its aimag the misspelt soum is likelier («Говь-Алтай Халиу»: not халаах)."""
        for concept, near in list(self._names_for_weak_terms(draft)):
            inside = tuple(guess for guess in near if self._is_in_read_aimag(draft, guess))
            if inside:
                self._take_instead(draft, concept, inside)

    def _take_instead(
        self, draft: Draft, concept: ConceptSpan, guesses: tuple[Candidate, ...]
    ) -> None:
        draft.concepts.remove(concept)
        draft.take_place(PlaceSpan(concept.start, concept.end, guesses, guessed=True))

    def _names_for_weak_terms(
        self, draft: Draft
    ) -> Iterator[tuple[ConceptSpan, tuple[Candidate, ...]]]:
        for concept in draft.concepts:
            token = draft.tokens[concept.start]
            if len(concept.positions) > 1 or self._is_certain(token):
                continue
            near = self._nearer_than(token, _SLIP_UNDER_ENDING)
            if near:
                yield concept, near

    def _show_both(self, draft: Draft, settlement: PlaceSpan, guessed: PlaceSpan) -> None:
        offered = guessed
        if settlement.candidates[0].tier == "stripped":
            draft.places.remove(settlement)
            draft.places.append(guessed)
            offered = settlement
        draft.offers.append(replace(offered, sure=False))

    def _nearer_than(self, token: Token, slips: float) -> tuple[Candidate, ...]:
        guesses = self._places.guess(token.text, _LENIENT)
        return tuple(guess for guess in guesses if guess.slips < slips)

    def _is_certain(self, token: Token) -> bool:
        return (
            self._lexicon.is_as_spelt(token)
            or self._everyday.is_english(token)
            or self._everyday.is_dictionary_word(token)
        )

    def _is_only_explanation(self, draft: Draft, span: PlaceSpan) -> bool:
        """Whether the single word is one letter off a name, and all the rest is explained.

        Short words are too often something else: of them only the aimags are believed.
        """
        best, token = span.candidates[0], draft.tokens[span.start]
        if any(at != span.start for at in draft.free()) or span.end - span.start > 1:
            return False
        if draft.places or not draft.concepts:
            return False
        if best.strength > OWN_NAME or best.slips > _SURE_SLIPS or best.distance > 1:
            return False
        names_aimag = any(
            self._places.table.places[guess.code].kind == "aimag"
            for guess in span.candidates
            if closeness(guess) == closeness(best)
        )
        long_enough = len(name_fold(token.text)) >= _SURE_FOLD or names_aimag
        return long_enough and not self._everyday.is_known_form(token)

    def _is_sure_pair(self, best: Candidate, tokens: Sequence[Token]) -> bool:
        """Two words that each name something by themselves are no single misspelt name."""
        return best.tier != "coarse" and not any(self._places.read(token.text) for token in tokens)

    def _is_in_read_aimag(self, draft: Draft, guess: Candidate) -> bool:
        place = self._places.table.places[guess.code]
        return place.code != place.aimag_code and any(
            candidate.code == place.aimag_code
            for span in draft.places
            for candidate in span.candidates
        )

    def _settle(self, draft: Draft, span: PlaceSpan) -> None:
        draft.offers = [
            offer for offer in draft.offers if offer.end <= span.start or offer.start >= span.end
        ]
        tokens = draft.tokens[span.start : span.end]
        span.everyday = all(self._everyday.is_dictionary_word(token) for token in tokens)
        if self._is_sure(draft, span):
            draft.take_place(span)
        else:
            draft.offers.append(replace(span, sure=False))

    def _is_sure(self, draft: Draft, span: PlaceSpan) -> bool:
        best, tokens = span.candidates[0], draft.tokens[span.start : span.end]
        if len(tokens) > 1 and not self._is_sure_pair(best, tokens):
            return False
        only = self._is_only_explanation(draft, span)
        if span.everyday and not only:
            return False
        if draft.type_after(span) or draft.is_whole(span):
            return True
        return (only or self._is_long_enough(draft, span)) and not self._is_repairable(draft, span)

    def _is_long_enough(self, draft: Draft, span: PlaceSpan) -> bool:
        """Whether few enough of many enough letters are wrong, and it does not end like a verb."""
        best, fold = span.candidates[0], name_fold(text_of(draft.tokens[span.start : span.end]))
        if best.slips > _SURE_SLIPS or best.distance > _SURE_LETTERS:
            return False
        if ends_like_verb(draft.tokens[span.end - 1].lower) and not ends_like_verb(best.fold):
            return False
        return len(fold) >= (_SURE_FOLD_IN_AIMAG if draft.places else _SURE_FOLD)

    def _is_repairable(self, draft: Draft, span: PlaceSpan) -> bool:
        """Whether a word of the lexicon is as near."""
        slips = span.candidates[0].slips
        repairs = (best_repair(self._lexicon, draft, at) for at in range(span.start, span.end))
        return any(repair and repair.slips <= slips for repair in repairs)


def _merged(guesses: tuple[Candidate, ...], coarse: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    known = {guess.code for guess in guesses}
    added = (candidate for candidate in coarse if candidate.code not in known)
    return tuple(sorted((*guesses, *added), key=closeness))
