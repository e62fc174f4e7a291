"""Words of the lexicon that a misspelt token may stand for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from search.keys import collapse_doubles, word_fold
from search.reader.near import NearIndex
from search.reader.tokens import Token

SHORTEST_WORD = 3
TWO_SLIPS_FROM = 8


@dataclass(frozen=True, slots=True)
class RepairWord:
    """A word as the lexicon writes it, in the script of the token if it can, and its distance."""

    text: str
    slips: float


class RepairWords:
    """Finds them by the fold with doubled letters collapsed, and Latin ones by plain letters."""

    def __init__(self, mongolian: Iterable[str], english: Iterable[str]) -> None:
        """Words as written, Mongolian ones in either script, English ones in lower case."""
        self._latin: dict[str, str] = {}
        self._cyrillic: dict[str, str] = {}
        for word in mongolian:
            spellings = self._latin if word.isascii() else self._cyrillic
            spellings.setdefault(collapse_doubles(word_fold(word)), word)
        self._mongolian = _index([*self._cyrillic, *self._latin])
        in_latin = (word.lower() for word in self._latin.values())
        self._plain = _index([*english, *in_latin])

    def near(self, token: Token) -> tuple[RepairWord, ...]:
        """Words one slip away, or two when the token is long; nearest first."""
        fold = collapse_doubles(word_fold(token.text))
        slips = self._mongolian.near(fold, _limit(fold))
        found: defaultdict[str, list[float]] = defaultdict(list)
        for near, distance in slips.items():
            found[self._spelling(near, token.is_latin)].append(distance)
        if token.is_latin:
            for near, distance in self._plain.near(token.lower, _limit(token.lower)).items():
                found[near].append(distance)
        repairs = (RepairWord(text, min(distances)) for text, distances in found.items())
        return tuple(sorted(repairs, key=lambda repair: (repair.slips, repair.text)))

    def _spelling(self, fold: str, latin: bool) -> str:
        wanted, other = self._cyrillic, self._latin
        if latin:
            wanted, other = other, wanted
        return wanted.get(fold) or other[fold]


def _index(words: Iterable[str]) -> NearIndex:
    long_enough = (word for word in words if len(word) >= SHORTEST_WORD)
    return NearIndex(long_enough, long_from=TWO_SLIPS_FROM)


def _limit(fold: str) -> int:
    return 1 if len(fold) < TWO_SLIPS_FROM else 2
