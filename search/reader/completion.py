"""Completions of places and topics from memory, for the suggestions under the search box."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.keys import normalise, word_fold
from search.reader.concepts import ConceptRow
from search.reader.lexicon import Lexicon
from search.reader.place_names import PlaceName
from search.reader.place_table import SETTLEMENT, PlaceTable
from search.reader.prefixes import prefix_keys
from search.reader.reader import Reader
from search.reader.terms import plain_fold

MOST_PLACES = 5
MOST_TOPICS = 3
SHORTEST_TOPIC_PREFIX = 2
_WHOLE_NAME, _PREFIX, _PER_KEY, _SETTLEMENT = 3.0, 2.0, 0.3, -1.5
_LETTERS_PER_RANK, _MOST_COUNTED = 2, 6
_FULL_SIZE, _AIMAG_WEIGHT, _CENTRE_WEIGHT = 200_000, 1.0, 0.5

_Entry = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class PlaceCompletion:
    """A place whose name starts with what was typed; higher scores first."""

    code: str
    score: float


@dataclass(frozen=True, slots=True)
class TopicCompletion:
    """A concept whose term starts with what was typed, in a place when one stands before it."""

    topic: str
    concept: str
    label_mn: str
    label_en: str
    place_code: str | None = None


@dataclass(frozen=True, slots=True)
class Completions:
    """What the box offers; places are empty below one letter, topics below two."""

    places: tuple[PlaceCompletion, ...] = ()
    topics: tuple[TopicCompletion, ...] = ()


def place_weight(place: PlaceName) -> float:
    """How much a place is looked for: by population (persons), kind and being a centre."""
    weight = 1 + min(place.population, _FULL_SIZE) / _FULL_SIZE
    weight += _AIMAG_WEIGHT if place.code == place.aimag_code else 0
    return weight + (_CENTRE_WEIGHT if place.is_centre else 0)


class Completer:
    """Completes places by the prefix of K1 and topics by the prefix of their folded terms."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._table = reader.place_table
        self._topics = _TopicTerms(reader.lexicon)

    def complete(
        self, typed: str, most_places: int = MOST_PLACES, most_topics: int = MOST_TOPICS
    ) -> Completions:
        """Places and topics for what was typed so far, the likeliest first."""
        typed = " ".join(normalise(typed).split())
        before, _, last = typed.rpartition(" ")
        place_code = self._place_of(before) if before else None
        places = complete_places(self._table, typed)[:most_places]
        if not places and place_code:
            places = [PlaceCompletion(place_code, 0.0)]
        topics = self._topics.starting_with(typed, None, most_topics)
        if not topics and place_code:
            topics = self._topics.starting_with(last, place_code, most_topics)
        return Completions(tuple(places), tuple(topics))

    def _place_of(self, words: str) -> str | None:
        reading = self._reader.read(words)
        return reading.places[0].code if reading.filter_codes else None


def complete_places(table: PlaceTable, typed: str) -> list[PlaceCompletion]:
    """All places one of whose names starts with what was typed, by score."""
    scores: dict[str, float] = {}
    for rank, key in enumerate(prefix_keys(typed)):
        for name in _starting_with(table.sorted_keys, key):
            match = (_WHOLE_NAME if name == key else 0) + _PREFIX - _PER_KEY * rank
            for code, entry in table.by_key[name].items():
                score = match + (_SETTLEMENT if entry.strength == SETTLEMENT else 0)
                score += place_weight(table.places[code])
                scores[code] = max(score, scores.get(code, score))
    ordered = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    return [PlaceCompletion(code, round(score, 3)) for code, score in ordered]


class _TopicTerms:
    """The folds of all terms, sorted once: folding them on every key press would be slow."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._labels = {
            row.concept: (row.mn_official[0], row.en[0] if row.en else row.mn_official[0])
            for row in lexicon.rows
        }
        self._mongolian: list[_Entry] = []
        self._english: list[_Entry] = []
        for row in lexicon.rows:
            in_cyrillic = (*row.mn_official, *row.mn_variants)
            self._mongolian.extend(_ranked(row, map(folded, in_cyrillic)))
            self._mongolian.extend(_ranked(row, map(folded, row.latin_chat)))
            self._english.extend(_ranked(row, map(str.lower, row.en)))
        self._mongolian.sort()
        self._english.sort()

    def starting_with(self, typed: str, place_code: str | None, most: int) -> list[TopicCompletion]:
        """One completion a concept; its short and leading terms count most."""
        if len(typed) < SHORTEST_TOPIC_PREFIX:
            return []
        found = list(_entries(self._mongolian, folded(typed)))
        if typed.isascii():
            found.extend(_entries(self._english, typed.lower()))
        by_concept: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for term, rank, concept, topic in found:
            by_concept[concept, topic].append(len(term) + _LETTERS_PER_RANK * rank)
        ordered = sorted(by_concept, key=lambda one: (_cost(by_concept[one]), one))
        return [
            TopicCompletion(topic, concept, *self._labels[concept], place_code)
            for concept, topic in ordered[:most]
        ]


def _cost(terms: Sequence[int]) -> int:
    """A concept with many such terms is nearer than its shortest term alone says."""
    return min(terms) - min(len(terms), _MOST_COUNTED)


def folded(text: str) -> str:
    """The fold that topic prefixes are compared in.

    A vowel is put after it and taken off again: a final consonant is not final yet.
    """
    return plain_fold(word_fold(text + "a"))[:-1] if text[-1:].isalpha() else ""


def _starting_with(words: Sequence[str], start: str) -> Iterator[str]:
    for position in range(bisect_left(words, start), len(words)):
        if not words[position].startswith(start):
            return
        yield words[position]


def _ranked(row: ConceptRow, terms: Iterable[str]) -> Iterator[_Entry]:
    return ((term, rank, row.concept, row.topic) for rank, term in enumerate(terms))


def _entries(entries: Sequence[_Entry], start: str) -> Iterator[_Entry]:
    for position in range(bisect_left(entries, (start,)), len(entries)):
        if not entries[position][0].startswith(start):
            return
        yield entries[position]
