"""Was the answer right? Strict and the same for every way: only what is shown counts.

A place is right among the first three places, a topic among the first five pages; a page must lie
in the place that was asked for, where one was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from search.loaded import library
from tests.bench.queries import Query

FIRST_PLACES, FIRST_PAGES = 3, 5


@dataclass(frozen=True)
class Page:
    """What a page found is about."""

    topics: frozenset[str]
    aimags: frozenset[str]


@dataclass(frozen=True)
class Answered:
    """Codes of places and pages in the order found."""

    places: Sequence[str] = ()
    pages: Sequence[Page] = field(default_factory=tuple)


@dataclass(frozen=True)
class Verdict:
    """Whether place and topic were right; None where none was expected."""

    query: Query
    place: bool | None
    topic: bool | None

    @classmethod
    def of(cls, query: Query, answer: Answered) -> "Verdict":
        return cls(query, _place(query, answer), _topic(query, answer))

    @property
    def both(self) -> bool:
        return self.place is not False and self.topic is not False


def _place(query: Query, answer: Answered) -> bool | None:
    if not query.aimags:
        return None
    return any(_is_asked(query, code) for code in answer.places[:FIRST_PLACES])


def _is_asked(query: Query, code: str) -> bool:
    known = library().gazetteer
    place, aimag = known.get(code), known.get(code[:2])
    if place is None or aimag is None or aimag.name_mn not in query.aimags:
        return False
    return not query.soums or (not place.is_aimag and place.name_mn in query.soums)


def _topic(query: Query, answer: Answered) -> bool | None:
    if not query.topics:
        return None
    return any(
        query.topics & page.topics and (not query.aimags or _names(page.aimags) & query.aimags)
        for page in answer.pages[:FIRST_PAGES]
    )


def _names(codes: frozenset[str]) -> set[str]:
    places = map(library().gazetteer.get, codes)
    return {place.name_mn for place in places if place is not None}


def scores(verdicts: Sequence[Verdict]) -> dict[str, list[int]]:
    """[right, expected] of place, topic and both; a query that expects nothing counts in none."""
    asking = [one for one in verdicts if one.place is not None or one.topic is not None]
    return {
        "place": _count([one.place for one in verdicts]),
        "topic": _count([one.topic for one in verdicts]),
        "both": _count([one.both for one in asking]),
    }


def _count(values: Sequence[bool | None]) -> list[int]:
    expected = [value for value in values if value is not None]
    return [sum(expected), len(expected)]
