"""Which stretch of the query was read as what, for removable chips above the results."""

from collections.abc import Iterable, Iterator, Sequence

from search.reader.draft import Draft, PlaceSpan
from search.reader.ranking import Ranking
from search.reader.reading import Chip, ChipKind
from search.reader.topics import Topics


def chips_of(
    query: str, draft: Draft, ranking: Ranking, origins: Sequence[PlaceSpan], topics: Topics
) -> tuple[Chip, ...]:
    """One chip a place, term and modifier, in the order of the query."""
    chips = [
        *_place_chips(query, draft, ranking, origins),
        *_concept_chips(query, draft),
        *_modifier_chips(query, draft, topics),
    ]
    return tuple(sorted(chips, key=lambda chip: (chip.start, chip.end)))


def _place_chips(
    query: str, draft: Draft, ranking: Ranking, origins: Sequence[PlaceSpan]
) -> Iterator[Chip]:
    for span in draft.places:
        kind: ChipKind = "origin" if span in origins else "place"
        end = span.end + (draft.roles[span.end : span.end + 1] == ["type"])
        codes = (ranking.first(span).code,) if span in origins else ranking.filters_of(span)
        yield _chip(query, draft, kind, range(span.start, end), codes)
    for span in draft.offers:
        codes = (ranking.first(span).code,)
        if draft.roles[span.start] is None:
            yield _chip(query, draft, "offer", range(span.start, span.end), codes)


def _concept_chips(query: str, draft: Draft) -> Iterator[Chip]:
    for span in draft.concepts:
        concepts = tuple(term.concept for term in span.terms)
        yield _chip(query, draft, "concept", range(span.start, span.end), concepts)


def _modifier_chips(query: str, draft: Draft, topics: Topics) -> Iterator[Chip]:
    for position, role in enumerate(draft.roles):
        if role == "modifier":
            values = (topics.modifier_at(draft, position),)
            yield _chip(query, draft, "modifier", (position,), values)


def _chip(
    query: str, draft: Draft, kind: ChipKind, positions: Iterable[int], values: tuple[str, ...]
) -> Chip:
    tokens = [draft.tokens[position] for position in positions]
    start, end = tokens[0].start, tokens[-1].end
    without = " ".join((query[:start] + " " + query[end:]).split())
    return Chip(kind, query[start:end], start, end, values, without)
