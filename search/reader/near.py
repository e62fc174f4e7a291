"""Words one or two slips away: edit distance, and an index that finds near words fast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache


@lru_cache(maxsize=65536)
def slips_between(first: str, second: str) -> int:
    """Optimal string alignment distance: insertions, deletions, replacements, adjacent swaps."""
    if first == second:
        return 0
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    return above[-1]


def common_prefix(first: str, second: str) -> int:
    """How many letters the two words share from the start."""
    for position, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return position
    return min(len(first), len(second))


OTHER_FIRST_LETTER = 0.4
_SHORTEST_WITH_OTHER_FIRST = 5
_TOO_FAR = 99.0
_BETWEEN = "\n"


class NearIndex:
    """Finds the indexed words within one or two slips of a word.

    The first letter must agree, but for words of five letters and more that are one slip away:
    such a find costs `OTHER_FIRST_LETTER` more. Every word is stored under what remains of it
    after as many deletions as slips are allowed, so a lookup costs a few dozen dictionary reads
    however many words there are.
    """

    def __init__(self, words: Iterable[str], long_from: int) -> None:
        """Words of at least `long_from` letters may be two slips away, shorter ones one."""
        self._long_from = long_from
        collected: defaultdict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            for rest in _with_deletions(word, self._allowed(word)):
                collected[rest].append(word)
        # Plain strings keep a quarter of a million lists out of the garbage collector's rounds.
        self._words = {rest: _BETWEEN.join(several) for rest, several in collected.items()}

    def near(self, word: str, limit: int) -> dict[str, float]:
        """Indexed words and their distance from `word`, at most `limit` slips."""
        found: dict[str, float] = {}
        for rest in _with_deletions(word, limit):
            for candidate in self._words.get(rest, "").split(_BETWEEN):
                if candidate and candidate not in found:
                    found[candidate] = _cost(word, candidate, limit)
        return {near: slips for near, slips in found.items() if slips < _TOO_FAR}

    def _allowed(self, word: str) -> int:
        return 2 if len(word) >= self._long_from else 1


def _with_deletions(word: str, deletions: int) -> Iterator[str]:
    remains = {word}
    for _ in range(deletions):
        remains |= {rest[:cut] + rest[cut + 1 :] for rest in remains for cut in range(len(rest))}
    return iter(remains)


def _cost(word: str, candidate: str, limit: int) -> float:
    slips = slips_between(word, candidate)
    if slips > limit:
        return _TOO_FAR
    if word[:1] == candidate[:1]:
        return slips
    long_enough = min(len(word), len(candidate)) >= _SHORTEST_WITH_OTHER_FIRST
    return slips + OTHER_FIRST_LETTER if slips == 1 and long_enough else _TOO_FAR
