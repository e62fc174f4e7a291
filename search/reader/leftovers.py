"""Second pass: repairs and misspelt names for what the scanner could not explain."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from search.keys import name_fold
from search.reader.draft import ConceptSpan, Draft, PlaceSpan, text_of
from search.reader.everyday import EverydayWords
from search.reader.lexicon import Lexicon
from search.reader.near import slips_between
from search.reader.place_reading import Candidate, PlaceReader, closeness
from search.reader.promotion import promote
from search.reader.repairs import Repair, best_repair
from search.reader.scanner import Scanner
from search.reader.tokens import Token, replaced
from search.reader.word_lists import WordLists

_MOST_REPAIRS = 4
_FEWEST_HINTS = 2
_SURE_SLIPS = 1.0
_WEAK_GUESS = (4, 3, 6)
_SURE_FOLD = 6
_SURE_LETTERS = 2
_SURE_FOLD_IN_AIMAG = 5


@dataclass(slots=True)
class Resolved:
    """A finished draft and the repairs that led to it."""

    draft: Draft
    repairs: list[Repair] = field(default_factory=list)


class Leftovers:
    """Explains free tokens: first as misspelt topic words, then as misspelt places."""

    def __init__(
        self,
        scanner: Scanner,
        places: PlaceReader,
        lexicon: Lexicon,
        lists: WordLists,
        everyday: EverydayWords,
    ) -> None:
        self._scanner = scanner
        self._places = places
        self._lexicon = lexicon
        self._stop_words = lists.stop_words_mn
        self._everyday = everyday

    def resolve(self, tokens: tuple[Token, ...]) -> Resolved:
        """Read the tokens, repairing words one after the other, then look for misspelt places."""
        resolved = Resolved(self._scan(tokens))
        for _ in range(_MOST_REPAIRS):
            repair = self._next_repair(resolved)
            if repair is None:
                break
            resolved.repairs.append(repair)
            tokens = replaced(tokens, repair.position, repair.text)
            resolved.draft = self._scan(tokens)
        self._guess_places(resolved.draft)
        self._take_hints(resolved.draft)
        return resolved

    def _take_hints(self, draft: Draft) -> None:
        fewest = _FEWEST_HINTS if draft.concepts else 1
        hints = [self._lexicon.hint_of(draft.tokens[at], fewest) for at in self._unknown(draft)]
        draft.hints = [term for term in hints if term]

    def unexplained(self, draft: Draft) -> Iterator[int]:
        """Free positions that hold more than a stop word."""
        return (at for at in draft.free() if draft.tokens[at].lower not in self._stop_words)

    def _scan(self, tokens: tuple[Token, ...]) -> Draft:
        draft = self._scanner.scan(tokens)
        promote(draft, self._places.table.places)
        for position in list(self._unknown(draft)):
            terms = self._lexicon.terms_run_together(draft.tokens[position])
            if terms:
                span = ConceptSpan(position, position + 1, terms[:1], (position,))
                draft.take_concept(span)
        return draft

    def _unknown(self, draft: Draft) -> Iterator[int]:
        offered = {
            at
            for span in draft.offers
            if not span.is_settlement
            for at in range(span.start, span.end)
        }
        return (
            position
            for position in self.unexplained(draft)
            if position not in offered and not self._everyday.is_english(draft.tokens[position])
        )

    def _next_repair(self, resolved: Resolved) -> Repair | None:
        draft = resolved.draft
        done = {repair.position for repair in resolved.repairs}
        for position in self._unknown(draft):
            if position in done:
                continue
            repair = best_repair(self._lexicon, draft, position)
            if repair and self._beats_places(draft, repair):
                return repair
        return None

    def _beats_places(self, draft: Draft, repair: Repair) -> bool:
        token = draft.tokens[repair.position]
        known = self._lexicon.is_as_spelt(token) or self._everyday.is_known_word(token)
        if repair.completes == 1 and known:
            return False
        guesses = self._guesses(draft, repair.position)
        if not guesses or guesses[0].slips > repair.slips:
            return True
        if guesses[0].slips < repair.slips:
            return False
        return (
            repair.completes > 1
            or bool(draft.places)
            or self._letters_from_names(token, guesses[0])
            > slips_between(token.lower, repair.text.lower())
        )

    def _letters_from_names(self, token: Token, guess: Candidate) -> int:
        """How far the token as typed is from the place's names as written."""
        names = self._places.table.official_names(guess.code)
        return min(slips_between(token.lower, name) for name in names)

    def _guesses(self, draft: Draft, position: int) -> tuple[Candidate, ...]:
        """Misspelt places for a token, when none was read yet, a type word follows or its aimag is read."""
        span = PlaceSpan(position, position + 1, ())
        typed = draft.type_after(span) is not None
        lenient = typed or draft.is_whole(span)
        shortest_fold, shortest_key = (4, 3) if lenient else (5, 4)
        two_slips_from = 8 if draft.concepts else 6
        text = draft.tokens[position].text
        guesses = self._places.guess(text, shortest_fold, shortest_key, two_slips_from)
        if typed or not draft.places:
            return guesses
        return tuple(
            guess for guess in guesses if guess.slips < 2 and self._is_in_read_aimag(draft, guess)
        )

    def _is_in_read_aimag(self, draft: Draft, guess: Candidate) -> bool:
        places = self._places.table.places
        place = places[guess.code]
        return place.code != place.aimag_code and any(
            candidate.code == place.aimag_code
            for span in draft.places
            for candidate in span.candidates
        )

    def _guess_places(self, draft: Draft) -> None:
        self._guess_instead_of_settlements(draft)
        self._guess_pairs(draft)
        for position in list(self._unknown(draft)):
            guesses = self._guesses(draft, position)
            if not draft.places:
                guesses = _merged(guesses, self._coarse(draft, position))
            if guesses:
                self._settle_guess(draft, PlaceSpan(position, position + 1, guesses, guessed=True))

        if not draft.places and not draft.offers:
            self._offer_for_weak_terms(draft)

    def _guess_instead_of_settlements(self, draft: Draft) -> None:
        """A slip in «Булганд» must not become the settlement Булаг: both are shown, the soum first."""
        for span in [span for span in draft.places if span.is_settlement]:
            if span.end - span.start > 1 or draft.type_after(span):
                continue
            text = draft.tokens[span.start].text
            guesses = self._places.guess(text, *_WEAK_GUESS)
            near = tuple(guess for guess in guesses if guess.slips <= _SURE_SLIPS)
            if not near:
                continue
            guessed = replace(span, candidates=near, guessed=True)
            if span.candidates[0].tier == "stripped":
                draft.places.remove(span)
                draft.places.append(guessed)
                guessed = replace(span)
            guessed.sure = False
            draft.offers.append(guessed)

    def _offer_for_weak_terms(self, draft: Draft) -> None:
        """Offer the place for a token that only its key makes a term («Khod»: Ховд or хөдөө)."""
        for concept in draft.concepts:
            token = draft.tokens[concept.start]
            if len(concept.positions) > 1 or self._is_certain(token):
                continue
            guesses = self._places.guess(token.text, *_WEAK_GUESS)
            near = tuple(guess for guess in guesses if guess.slips <= _SURE_SLIPS)
            if near:
                span = PlaceSpan(concept.start, concept.end, near, guessed=True, sure=False)
                draft.offers.append(span)

    def _is_certain(self, token: Token) -> bool:
        return (
            self._lexicon.is_as_spelt(token)
            or self._everyday.is_english(token)
            or self._everyday.is_dictionary_word(token)
        )

    def _coarse(self, draft: Draft, position: int) -> tuple[Candidate, ...]:
        token = draft.tokens[position]
        if self._everyday.is_dictionary_word(token):
            return ()
        return self._places.coarse(token.text)

    def _guess_pairs(self, draft: Draft) -> None:
        free = set(self.unexplained(draft))
        for position in sorted(free):
            pair = draft.tokens[position : position + 2]
            if position + 1 not in free or position not in free or draft.places:
                continue
            if all(self._everyday.is_dictionary_word(token) for token in pair):
                continue
            text = text_of(pair)
            guesses = _merged(self._places.guess(text, 6, 5, 8), self._places.coarse(text))
            if guesses:
                self._settle_guess(draft, PlaceSpan(position, position + 2, guesses, guessed=True))
                free -= {position, position + 1}

    def _settle_guess(self, draft: Draft, span: PlaceSpan) -> None:
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
        tokens = draft.tokens[span.start : span.end]
        if len(tokens) == 1 and self._everyday.is_dictionary_word(tokens[0]):
            return False
        if span.candidates[0].tier == "coarse" and len(tokens) > 1:
            return False
        if draft.type_after(span) or draft.is_whole(span):
            return True
        best = span.candidates[0]
        if best.distance > _SURE_LETTERS:
            return False
        shortest = _SURE_FOLD_IN_AIMAG if draft.places else _SURE_FOLD
        if best.slips > _SURE_SLIPS or len(name_fold(text_of(tokens))) < shortest:
            return False
        repairs = (best_repair(self._lexicon, draft, at) for at in range(span.start, span.end))
        return not any(repair and repair.slips <= best.slips for repair in repairs)


def _merged(guesses: tuple[Candidate, ...], coarse: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    known = {guess.code for guess in guesses}
    added = (candidate for candidate in coarse if candidate.code not in known)
    return tuple(sorted((*guesses, *added), key=closeness))
