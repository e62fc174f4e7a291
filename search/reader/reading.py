"""What a query says, as immutable values."""

from dataclasses import dataclass
from typing import Any, Literal

from search.reader.place_names import PlaceKind
from search.reader.place_reading import Tier

ChipKind = Literal["place", "origin", "offer", "concept", "modifier"]


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """A place the query may mean and how it was read.

    `start` and `end` count tokens; `strength` is 0 for a name of the place, 1 for its town, 2 for
    a settlement; `slips` counts the slips in a misspelt name; `sure` places come from a span that
    filters, the others are only offered.
    """

    code: str
    kind: PlaceKind
    aimag_code: str
    name_mn: str
    name_en: str
    tier: Tier
    strength: int
    slips: float
    score: float
    start: int
    end: int
    sure: bool

    def as_dict(self) -> dict[str, str]:
        """The keys the API promises for a place of a reading."""
        return {
            "code": self.code,
            "kind": self.kind,
            "name_mn": self.name_mn,
            "name_en": self.name_en,
            "aimag_code": self.aimag_code,
        }


@dataclass(frozen=True, slots=True)
class ReadConcept:
    """A concept of the lexicon, the term that said it and its weight.

    The weight counts the words of the term, and 0.6 more unless the concept is generic.
    """

    concept: str
    topic: str
    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Chip:
    """A stretch of the query and what it was read as; `start` and `end` count characters.

    `values` holds place codes, concepts or the modifier; `without` is the query with the stretch
    removed, for a chip that can be taken away.
    """

    kind: ChipKind
    text: str
    start: int
    end: int
    values: tuple[str, ...]
    without: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a query was read as.

    `query` is the normalised query; `places` holds the candidates in the order to show them,
    `origins` the places left behind, `filter_codes` what filters; `topics` stand in falling order;
    `rest` is what nothing explained and `text` what Elasticsearch searches as words. `suggestion`
    is the query as it was (`suggestion_applied`) or might be repaired. `compare_codes` are set
    when the reader asks for a comparison of two or more places.
    """

    query: str
    places: tuple[ReadPlace, ...] = ()
    origins: tuple[ReadPlace, ...] = ()
    filter_codes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    concepts: tuple[ReadConcept, ...] = ()
    modifiers: tuple[str, ...] = ()
    rest: str = ""
    text: str = ""
    suggestion: str | None = None
    suggestion_applied: bool = False
    compare_codes: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked."""
        return not (self.places or self.concepts or self.text)

    def as_dict(self) -> dict[str, Any]:
        """`reading`, `filters` and `suggestion` as the API answers them."""
        return {
            "reading": {
                "places": [place.as_dict() for place in self.places],
                "topics": list(self.topics),
                "concepts": [concept.concept for concept in self.concepts],
                "rest": self.rest,
                "modifiers": list(self.modifiers),
                "origins": [place.as_dict() for place in self.origins],
                "compare": list(self.compare_codes),
            },
            "filters": {"places": list(self.filter_codes)},
            "suggestion": self.suggestion,
        }
