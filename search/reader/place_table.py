"""All names of all places under their keys, built once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from search.keys import coarse_key, key_of_fold, name_folds, name_key
from search.keys.letters import without_separators
from search.reader.near import NearIndex
from search.reader.place_names import PlaceName
from search.reader.word_lists import WordLists, load_word_lists

OWN_NAME, TOWN, SETTLEMENT = range(3)
TWO_SLIPS_FROM = 6
TWO_RAW_SLIPS_FROM = 8
_LONGEST_ABBREVIATION = 5
_TYPE_SUFFIX = re.compile(r"\s+(?:хот|сум|аймаг|city|town|soum|aimag|province)$", re.IGNORECASE)


@dataclass(slots=True)
class NameEntry:
    """How one place bears a key: the strongest way and every fold.

    Strength 0 is a name of the place itself, 1 the town that is an aimag's centre,
    2 the settlement of a soum.
    """

    strength: int
    folds: set[str] = field(default_factory=set)


class PlaceTable:
    """Names to codes. Takes some tenths of a second to build for 361 places, then read-only."""

    def __init__(self, places: Iterable[PlaceName], lists: WordLists | None = None) -> None:
        """`places` in any order; codes named by an alias but not among them are ignored."""
        lists = lists or load_word_lists()
        self.places: dict[str, PlaceName] = {place.code: place for place in places}
        self.by_key: defaultdict[str, dict[str, NameEntry]] = defaultdict(dict)
        self.by_coarse_key: defaultdict[str, set[str]] = defaultdict(set)
        self.raw_names: defaultdict[str, set[str]] = defaultdict(set)
        self.abbreviations: dict[str, str] = {}
        self.any_case_abbreviations: dict[str, str] = {}
        self._folds: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._ordinary = frozenset(map(name_key, lists.ordinary_names))
        for place in self.places.values():
            self._add_place(place)
        self._add_aliases(lists)
        self._official = {
            place.code: tuple(
                without_separators(name.lower()) for name in (place.name_mn, place.name_en)
            )
            for place in self.places.values()
        }

    def prepare(self) -> None:
        """Build at once what is otherwise built on first use, so that no reader waits for it."""
        _ = self.namesakes, self.near_keys, self.near_raw_names, self.sorted_keys

    def is_ordinary(self, key: str) -> bool:
        """Whether the K1 belongs to a name that is an everyday word."""
        return key in self._ordinary

    def official_names(self, code: str) -> tuple[str, ...]:
        """`name_mn` and `name_en` in lower case without separators."""
        return self._official[code]

    def folds_of(self, code: str, key: str = "") -> dict[str, int]:
        """Fold to strength for the names of a place, settlements apart; of one K1 when given."""
        if key:
            entry = self.by_key[key][code]
            return dict.fromkeys(entry.folds, entry.strength)
        return self._folds[code]

    @cached_property
    def namesakes(self) -> dict[str, tuple[str, ...]]:
        """Codes of all soums that share a soum's Mongolian name, itself included, by its code."""
        soums: defaultdict[str, list[str]] = defaultdict(list)
        for place in self.places.values():
            if place.kind == "soum":
                soums[place.name_mn].append(place.code)
        return {code: tuple(codes) for codes in soums.values() for code in codes}

    @cached_property
    def near_keys(self) -> NearIndex:
        """K1 of every name that may be misspelt: own names and towns, no settlements."""
        return NearIndex(
            (key for key, entries in self.by_key.items() if _misspellable(entries)),
            long_from=TWO_SLIPS_FROM,
        )

    @cached_property
    def near_raw_names(self) -> NearIndex:
        """The same names as they are written, in lower case without separators."""
        return NearIndex(self.raw_names, long_from=TWO_RAW_SLIPS_FROM)

    @cached_property
    def sorted_keys(self) -> tuple[str, ...]:
        """All K1 in alphabetical order, for prefixes."""
        return tuple(sorted(self.by_key))

    def _add_place(self, place: PlaceName) -> None:
        for name in (place.name_mn, place.name_en, *place.alt_names):
            if is_abbreviation(name):
                self.abbreviations[name] = place.code
            else:
                self._add_name(name, place.code, OWN_NAME)
        strength = TOWN if place.is_centre or place.kind in ("aimag", "capital") else SETTLEMENT
        for name in filter(None, (place.centre_mn, place.centre_en)):
            self._add_name(name, place.code, strength)
        if place.kind == "aimag":
            self._add_aimag_extras(place)

    def _add_aimag_extras(self, aimag: PlaceName) -> None:
        for name in _lake_names(aimag):
            self._add_name(name, aimag.code, OWN_NAME)
        for place in self.places.values():
            if place.is_centre and place.aimag_code == aimag.code:
                for name in filter(None, (aimag.centre_mn, aimag.centre_en)):
                    self._add_name(name, place.code, TOWN)

    def _add_aliases(self, lists: WordLists) -> None:
        for alias in lists.aliases:
            for code in alias.codes:
                if code in self.places:
                    self._add_name(alias.name, code, alias.strength)
        for short in lists.abbreviations:
            if short.code in self.places:
                self.abbreviations[short.text] = short.code
                if short.any_case:
                    self.any_case_abbreviations[short.text.lower()] = short.code

    def _add_name(self, name: str, code: str, strength: int) -> None:
        name = _TYPE_SUFFIX.sub("", name)
        for fold in name_folds(name):
            entry = self.by_key[key_of_fold(fold)].setdefault(code, NameEntry(strength))
            entry.strength = min(entry.strength, strength)
            entry.folds.add(fold)
            if strength < SETTLEMENT:
                self._folds[code][fold] = min(strength, self._folds[code].get(fold, strength))
        if strength < SETTLEMENT:
            self.by_coarse_key[coarse_key(name_key(name))].add(code)
            self.raw_names[without_separators(name.lower())].add(code)


def is_abbreviation(name: str) -> bool:
    """Whether an alternative name is an abbreviation: at most five letters, two of them capital."""
    capitals = sum(letter.isupper() for letter in name)
    return name.isalpha() and len(name) <= _LONGEST_ABBREVIATION and capitals > 1


def _lake_names(aimag: PlaceName) -> Iterator[str]:
    yield f"{aimag.name_mn} нуур"
    yield f"Lake {aimag.name_en}"
    yield f"{aimag.name_en} lake"


def _misspellable(entries: dict[str, NameEntry]) -> bool:
    return any(entry.strength < SETTLEMENT for entry in entries.values())
