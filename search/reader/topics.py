"""Concepts and topics of a draft, with their weights."""

from collections.abc import Iterable

from search.reader.draft import Draft
from search.reader.lexicon import Lexicon
from search.reader.reading import ReadConcept
from search.reader.terms import Term
from search.reader.word_lists import WordLists

_SPECIFIC_BONUS = 0.6
_HINT = 0.5


class Topics:
    """Weighs the concepts that were read."""

    def __init__(self, lexicon: Lexicon, lists: WordLists) -> None:
        self._lexicon = lexicon
        self._generic = lists.generic_concepts
        self._modifiers = lists.modifiers

    def concepts(self, draft: Draft) -> tuple[ReadConcept, ...]:
        """One entry a concept, the heaviest first, otherwise in the order of the query.

        A modifier («хямд») names a concept only where the query names no other; a word that only
        hints at a topic weighs less than any term.
        """
        read = [
            self._weighed(term, len(span.positions))
            for span in sorted(draft.concepts, key=lambda span: span.start)
            for term in span.terms
        ]
        if not read:
            read = [self._weighed(term, 1) for term in self._terms_of_modifiers(draft)]
        read.extend(
            ReadConcept(term.concept, term.topic, term.label, _HINT) for term in draft.hints
        )
        best: dict[str, ReadConcept] = {}
        for concept in sorted(read, key=lambda one: -one.weight):
            best.setdefault(concept.concept, concept)
        return tuple(best.values())

    def modifiers(self, draft: Draft) -> tuple[str, ...]:
        """Names of the modifiers in the query, without repetition."""
        return tuple(dict.fromkeys(self.modifier_at(draft, at) for at in _modified(draft)))

    def modifier_at(self, draft: Draft, position: int) -> str:
        """The modifier that the token is a word of."""
        word = draft.tokens[position].lower
        return next(name for name, words in self._modifiers.items() if word in words)

    def _terms_of_modifiers(self, draft: Draft) -> Iterable[Term]:
        for position in _modified(draft):
            yield from self._lexicon.terms_of((draft.tokens[position],))

    def _weighed(self, term: Term, words: int) -> ReadConcept:
        bonus = 0.0 if term.concept in self._generic else _SPECIFIC_BONUS
        return ReadConcept(term.concept, term.topic, term.label, words + bonus)


def topics_of(concepts: Iterable[ReadConcept]) -> tuple[str, ...]:
    """The topics of the concepts, the one with the heaviest concept first."""
    return tuple(dict.fromkeys(concept.topic for concept in concepts))


def _modified(draft: Draft) -> list[int]:
    return [at for at, role in enumerate(draft.roles) if role == "modifier"]
