"""Second pass: repairs and misspelt names for what the scanner could not explain."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from search.keys import word_fold
from search.reader.draft import ConceptSpan, Draft
from search.reader.everyday import EverydayWords
from search.reader.guesses import PlaceGuesser
from search.reader.lexicon import Lexicon
from search.reader.near import slips_between
from search.reader.place_reading import Candidate, PlaceReader
from search.reader.promotion import promote
from search.reader.repairs import Repair, best_repair
from search.reader.scanner import Scanner
from search.reader.terms import Term, plain_fold
from search.reader.tokens import Token, replaced
from search.reader.word_lists import WordLists

_MOST_REPAIRS = 4
_FEWEST_HINTS = 2
_WEAK_FROM = 3


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
        self._guesser = PlaceGuesser(places, lexicon, everyday)

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

    def _guess_places(self, draft: Draft) -> None:
        self._guesser.reconsider_settlements(draft)
        self._guesser.guess_pairs(draft, set(self.unexplained(draft)))
        self._guesser.join_to_neighbours(draft, set(self.unexplained(draft)))
        for position in list(self._unknown(draft)):
            if not draft.is_long or draft.type_at(position + 1):
                self._guesser.guess_one(draft, position)
        if draft.places:
            self._guesser.take_for_weak_terms(draft)
        elif not draft.offers:
            self._guesser.offer_for_weak_terms(draft)

    def _take_hints(self, draft: Draft) -> None:
        fewest = _FEWEST_HINTS if draft.concepts else 1
        hints = [
            self._lexicon.loose_terms.hint_of(draft.tokens[at], fewest)
            for at in self._unknown(draft)
        ]
        draft.hints = [term for term in hints if term]

    def unexplained(self, draft: Draft) -> Iterator[int]:
        """Free positions that hold more than a stop word."""
        return (at for at in draft.free() if draft.tokens[at].lower not in self._stop_words)

    def _scan(self, tokens: tuple[Token, ...]) -> Draft:
        draft = self._scanner.scan(tokens)
        promote(draft, self._places.table.places)
        for position in list(self._unknown(draft)):
            terms = self._lexicon.loose_terms.run_together(draft.tokens[position])
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
        known = offered | draft.plain_words
        return (position for position in self.unexplained(draft) if position not in known)

    def _next_repair(self, resolved: Resolved) -> Repair | None:
        draft = resolved.draft
        done = {repair.position for repair in resolved.repairs}
        for position in self._unknown(draft):
            if position in done or draft.is_long:
                continue
            repair = best_repair(self._lexicon, draft, position)
            if repair and self._beats_places(draft, repair):
                return repair
        return self._repair_of_weak_term(draft, done)

    def _repair_of_weak_term(self, draft: Draft, done: set[int]) -> Repair | None:
        """A word one slip away beats a term that only shares its key («giazar»: gazar, not gas)."""
        for span in () if draft.is_long else draft.concepts:
            position, term = span.start, span.terms[0]
            token = draft.tokens[position]
            if len(span.positions) > 1 or len(term.words) > 1 or position in done:
                continue
            if self._is_known(token) or _letters_apart(token, term) < _WEAK_FROM:
                continue
            repair = best_repair(self._lexicon, draft, position)
            if repair and repair.slips <= 1:
                return repair
        return None

    def _beats_places(self, draft: Draft, repair: Repair) -> bool:
        token = draft.tokens[repair.position]
        if self._everyday.is_common_english(token):
            return False
        if repair.completes == 1 and self._is_known(token):
            return False
        guesses = self._guesser.guesses(draft, repair.position)
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

    def _is_known(self, token: Token) -> bool:
        """In Latin letters the dictionary tells little: it knows no English."""
        if self._lexicon.is_as_spelt(token) or self._everyday.is_common_english(token):
            return True
        return not token.is_latin and self._everyday.is_dictionary_word(token)

    def _letters_from_names(self, token: Token, guess: Candidate) -> int:
        """How far the token as typed is from the place's names as written."""
        names = self._places.table.official_names(guess.code)
        return min(slips_between(token.lower, name) for name in names)


def _letters_apart(token: Token, term: Term) -> int:
    """How many letters the token, in its usual fold, differs from the single word of a term."""
    if term.is_english:
        return slips_between(token.lower, term.words[0])
    return slips_between(plain_fold(word_fold(token.text)), plain_fold(term.words[0]))
