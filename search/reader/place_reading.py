"""What place a piece of text may name: exactly, with a case ending, coarsely or with slips."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from search.keys import coarse_key, key_of_fold, name_folds, word_fold
from search.keys.letters import without_separators
from search.reader.endings import ENDINGS, stems_of
from search.reader.near import slips_between
from search.reader.place_table import (
    OWN_NAME,
    SETTLEMENT,
    TWO_RAW_SLIPS_FROM,
    TWO_SLIPS_FROM,
    PlaceTable,
)
from search.reader.tokens import Token

Tier = Literal["exact", "stripped", "abbreviation", "coarse", "fuzzy"]

SHORTEST_KEY = 3
SHORTEST_COARSE_KEY = 4
STRIPPED_COST = 0.6
_COARSE_COST = 1.5


class GuessLimits(NamedTuple):
    """How short a misspelt name may be, in letters of its fold and K1, and from which length of K1
    two slips are allowed."""

    shortest_fold: int = 5
    shortest_key: int = 4
    two_slips_from: int = TWO_SLIPS_FROM


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place a span may mean.

    `distance` counts the letters by which the folds differ, `slips` those by which the keys of a
    misspelt name do (0 for the other tiers); `lossless` says that no letter had to be guessed,
    `official` that the name is spelt as the state spells it.
    """

    code: str
    tier: Tier
    strength: int = OWN_NAME
    distance: int = 0
    slips: float = 0.0
    key: str = ""
    fold: str = ""
    ending: str = ""
    lossless: bool = True
    official: bool = False


class PlaceReader:
    """Looks text up in a place table. Answers are cached: a query is read several times over."""

    def __init__(self, table: PlaceTable) -> None:
        self.table = table
        self.read: Callable[[str], tuple[Candidate, ...]] = lru_cache(8192)(self._read)
        self.guess: Callable[[str, GuessLimits], tuple[Candidate, ...]] = lru_cache(8192)(
            self._guess
        )

    def _read(self, text: str) -> tuple[Candidate, ...]:
        """Places named by the text, exactly or under a case ending; closest first."""
        found = list(self._exact(text))
        if not found or min(candidate.strength for candidate in found) == SETTLEMENT:
            found.extend(self._stripped(text))
        return _closest_per_place(found)

    def _exact(self, text: str) -> Iterator[Candidate]:
        for fold in name_folds(text):
            yield from self._under_key(text, fold, "exact")

    def _stripped(self, text: str) -> Iterator[Candidate]:
        for fold in name_folds(text):
            for stem, ending in stems_of(fold):
                yield from self._under_key(text, stem, "stripped", ending)
                for vowel in _lost_vowels(stem, ending):
                    yield from self._under_key(text, stem + vowel, "stripped", ending, vowel)

    def _under_key(
        self, text: str, fold: str, tier: Tier, ending: str = "", guessed: str = ""
    ) -> Iterator[Candidate]:
        key = key_of_fold(fold)
        if len(key) < SHORTEST_KEY:
            return
        for code, entry in self.table.by_key.get(key, {}).items():
            nearest = _nearest(fold, entry.folds)
            yield Candidate(
                code=code,
                tier=tier,
                strength=entry.strength,
                distance=slips_between(fold, nearest),
                key=key,
                fold=nearest,
                ending=ending or _genitive_in_key(fold, entry.folds),
                lossless=not guessed,
                official=self._is_official(text, code),
            )

    def _is_official(self, text: str, code: str) -> bool:
        raw = without_separators(text.lower())
        for name in self.table.official_names(code):
            if raw == name or (raw.startswith(name) and word_fold(raw[len(name) :]) in ENDINGS):
                return True
        return False

    def coarse(self, text: str) -> tuple[Candidate, ...]:
        """Places that share the coarse key K2, which may only propose."""
        found = []
        for fold in name_folds(text):
            key = key_of_fold(fold)
            coarse = coarse_key(key)
            if len(coarse) >= SHORTEST_COARSE_KEY:
                for code in self.table.by_coarse_key.get(coarse, ()):
                    found.append(self._guessed(fold, code, "coarse", _COARSE_COST))
        return _closest_per_place(found)

    def _guess(self, text: str, limits: GuessLimits) -> tuple[Candidate, ...]:
        """Places whose name is a slip or two away, by K1 or by the plain spelling."""
        fold = name_folds(text)[0]
        if len(fold) < limits.shortest_fold:
            return ()
        found = list(self._near_keys(fold, limits))
        found.extend(self._near_raw(text, fold))
        return _closest_per_place(found)

    def _near_keys(self, fold: str, limits: GuessLimits) -> Iterator[Candidate]:
        tried = {key_of_fold(fold): (fold, "", 0.0)}
        for stem, ending in stems_of(fold):
            tried.setdefault(key_of_fold(stem), (stem, ending, STRIPPED_COST))
        for key, (stem, ending, cost) in tried.items():
            if len(key) >= limits.shortest_key:
                limit = 1 if len(key) < limits.two_slips_from else 2
                for near, slips in self.table.near_keys.near(key, limit).items():
                    yield from self._misspelt(stem, ending, near, slips + cost)

    def _misspelt(self, stem: str, ending: str, key: str, slips: float) -> Iterator[Candidate]:
        for code, entry in self.table.by_key[key].items():
            if entry.strength < SETTLEMENT:
                yield self._guessed(stem, code, "fuzzy", slips, ending=ending, key=key)

    def _near_raw(self, text: str, fold: str) -> Iterator[Candidate]:
        raw = without_separators(text.lower())
        limit = 1 if len(raw) < TWO_RAW_SLIPS_FROM else 2
        for name, slips in self.table.near_raw_names.near(raw, limit).items():
            for code in self.table.raw_names[name]:
                yield self._guessed(fold, code, "fuzzy", slips)

    def _guessed(
        self, stem: str, code: str, tier: Tier, slips: float, *, ending: str = "", key: str = ""
    ) -> Candidate:
        folds = self.table.folds_of(code, key)
        nearest = _nearest(stem, folds)
        return Candidate(
            code=code,
            tier=tier,
            strength=folds[nearest],
            distance=slips_between(stem, nearest),
            slips=slips,
            key=key or key_of_fold(nearest),
            fold=nearest,
            ending=ending,
            lossless=False,
        )


def _lost_vowels(stem: str, ending: str) -> str:
    """A final short vowel falls out before -ийн, -ийг: these may have to be put back."""
    return "ea" if ending.startswith("i") and stem[-1] not in "aeiou" else ""


def _genitive_in_key(fold: str, folds: Collection[str]) -> str:
    """K1 drops every i, so «Завханы» meets its name exactly though it carries an ending."""
    return "i" if fold.endswith("i") and fold not in folds and fold.rstrip("i") in folds else ""


def _nearest(fold: str, folds: Collection[str]) -> str:
    if fold in folds:
        return fold
    return min(folds, key=lambda other: (slips_between(fold, other), other))


def with_ending(candidates: tuple[Candidate, ...], token: Token) -> tuple[Candidate, ...]:
    """The candidates with the ending that was hyphenated to the token, if one was."""
    if not token.ending:
        return candidates
    ending = word_fold(token.ending)
    return tuple(replace(candidate, ending=ending) for candidate in candidates)


def without_swallowed_word(candidates: tuple[Candidate, ...], last: Token) -> tuple[Candidate, ...]:
    """A word is no case ending of the one before: «Дэлгэр гэр» is not «Дэлгэрээр»."""
    letters = len(word_fold(last.text))
    return tuple(candidate for candidate in candidates if len(candidate.ending) < letters)


def closeness(candidate: Candidate) -> float:
    """The smaller, the likelier: letters that differ, slips, and weaker kinds of names."""
    return 4 * candidate.strength + 10 * candidate.slips + candidate.distance


def _closest_per_place(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    by_code: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_code[candidate.code].append(candidate)
    best = (min(several, key=_preference) for several in by_code.values())
    return tuple(sorted(best, key=_preference))


def _preference(candidate: Candidate) -> tuple[float, bool, str]:
    return closeness(candidate), not candidate.lossless, candidate.code
