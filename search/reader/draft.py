"""A query half read: which tokens are taken, by what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from search.reader.place_reading import Candidate
from search.reader.place_table import SETTLEMENT
from search.reader.terms import Term
from search.reader.tokens import Token
from search.reader.word_lists import TypeKind

COMPARE_CONCEPT = "compare"
LONGEST_NAME = 4
MOST_GUESSED = 7
Role = Literal["place", "concept", "type", "stop", "modifier"]


@dataclass(slots=True)
class PlaceSpan:
    """Tokens `start` to `end` (exclusive) that may name one of `candidates`.

    `lexical` says that they are a term of the lexicon too, `everyday` that they are an ordinary
    word and need more than their spelling to be a place, `guessed` that the name is misspelt,
    `in_term` that they are a word of a longer term.
    `sure` spans filter, the others are only offered.
    """

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    lexical: bool = False
    everyday: bool = False
    english: bool = False
    guessed: bool = False
    in_term: bool = False
    sure: bool = True

    @property
    def ending(self) -> str:
        """The case ending of the likeliest candidate."""
        return self.candidates[0].ending

    @property
    def is_settlement(self) -> bool:
        """Whether only settlements bear the name."""
        return all(candidate.strength == SETTLEMENT for candidate in self.candidates)


@dataclass(slots=True)
class ConceptSpan:
    """Tokens `start` to `end` (exclusive) that say one of `terms`; `positions` leaves out stops."""

    start: int
    end: int
    terms: tuple[Term, ...]
    positions: tuple[int, ...]


@dataclass(slots=True)
class Draft:
    """The state of a reading; roles run parallel to the tokens, None is a free token.

    `plain_words` are positions of words that look like names and are none.
    """

    tokens: tuple[Token, ...]
    roles: list[Role | None]
    types: dict[int, TypeKind]
    origin_marks: frozenset[int]
    nearly_types: frozenset[int] = frozenset()
    places: list[PlaceSpan] = field(default_factory=list)
    offers: list[PlaceSpan] = field(default_factory=list)
    concepts: list[ConceptSpan] = field(default_factory=list)
    hints: list[Term] = field(default_factory=list)
    plain_words: set[int] = field(default_factory=set)

    def free(self) -> Iterator[int]:
        """Positions that nothing has explained yet."""
        return (position for position, role in enumerate(self.roles) if role is None)

    def content(self) -> tuple[int, ...]:
        """Positions of tokens that are neither type nor stop words."""
        return tuple(
            position for position, role in enumerate(self.roles) if role not in ("type", "stop")
        )

    def is_whole(self, span: PlaceSpan) -> bool:
        """Whether the span is the whole query, type and stop words apart."""
        return all(span.start <= position < span.end for position in self.content())

    @property
    def is_long(self) -> bool:
        """Whether it is a sentence rather than a query: then nothing is guessed."""
        return len(self.content()) > MOST_GUESSED

    @property
    def is_comparison(self) -> bool:
        """Whether the query asks to compare places."""
        return any(term.concept == COMPARE_CONCEPT for span in self.concepts for term in span.terms)

    def mark(self, positions: Iterable[int], role: Role) -> None:
        """Give the tokens a role."""
        for position in positions:
            self.roles[position] = role

    def take_place(self, span: PlaceSpan) -> None:
        """The span is read as a place and its tokens are explained by it."""
        self.places.append(span)
        self.mark(range(span.start, span.end), "place")

    def take_concept(self, span: ConceptSpan) -> None:
        """The span is read as a term of the lexicon."""
        self.concepts.append(span)
        self.mark(span.positions, "concept")

    def type_at(self, position: int) -> TypeKind | None:
        """The kind of type word at a position, also when a term has taken it."""
        return self.types.get(position)

    def type_after(self, span: PlaceSpan) -> TypeKind | None:
        """The kind of the type word right after the span."""
        return self.types.get(span.end)

    def type_before(self, span: PlaceSpan) -> TypeKind | None:
        """The kind of a type word before the span that belongs to no other place («soum of …»)."""
        before = span.start - 1
        if before >= 0 and self.roles[before] == "stop" and self.tokens[before].lower == "of":
            before -= 1
        kind = self.types.get(before)
        taken = any(other.end == before for other in self.places if other is not span)
        return None if taken else kind

    def kind_wanted(self, span: PlaceSpan) -> TypeKind | None:
        """What the type word beside the span asks for."""
        return self.type_after(span) or self.type_before(span)


def text_of(tokens: Sequence[Token]) -> str:
    """The tokens as one text, a space between them."""
    return " ".join(token.text for token in tokens)
