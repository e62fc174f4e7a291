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
            cost = min(
                above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other)
            )
            if (
                row > 1
                and column > 1
                and letter == second[column - 2]
                and first[row - 2] == other
            ):
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


class NearIndex:
    """Finds the indexed words within one or two slips of a word that start with its letter.

    Every word is stored under what remains of it after as many deletions as slips are
    allowed, so a lookup costs a few dozen dictionary reads however many words there are.
    """

    def __init__(self, words: Iterable[str], long_from: int) -> None:
        """Words of at least `long_from` letters may be two slips away, shorter ones one."""
        self._long_from = long_from
        self._words: defaultdict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            for rest in _with_deletions(word, self._allowed(word)):
                self._words[rest].append(word)

    def near(self, word: str, limit: int) -> dict[str, int]:
        """Indexed words and their distance from `word`, at most `limit` slips."""
        found: dict[str, int] = {}
        for rest in _with_deletions(word, limit):
            for candidate in self._words.get(rest, ()):
                if candidate not in found:
                    found[candidate] = slips_between(word, candidate)
        return {near: slips for near, slips in found.items() if slips <= limit}

    def _allowed(self, word: str) -> int:
        return 2 if len(word) >= self._long_from else 1


def _with_deletions(word: str, deletions: int) -> Iterator[str]:
    remains = {word}
    for _ in range(deletions):
        remains |= {
            rest[:cut] + rest[cut + 1 :] for rest in remains for cut in range(1, len(rest))
        }
    return iter(remains)
