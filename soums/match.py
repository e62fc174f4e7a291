"""Ranking of places by weighted criteria: percentile positions, their mean, and reasons in points.

Each figure becomes a position among all soums, 0 for the least favourable and 100 for the most
favourable one; equal figures share the mean of their positions. A score is the mean of positions by
weight. What nobody has told us counts as the middle. Knows no request and no database.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from soums.gazetteer import Place
from soums.models import Indicator

LARGEST_WEIGHT = 5
MIDDLE, TOP = 50.0, 100.0
DIGITS = 9  # scores that differ less are equal: sums of floating numbers depend on their order

Numbers = Mapping[str, Mapping[str, float | None]]


@dataclass(frozen=True)
class Criterion:
    """An indicator with a direction and the position (0..100) of each soum that it is known for."""

    indicator: Indicator
    positions: Mapping[str, float]

    @property
    def key(self) -> str:
        """The indicator's key."""
        return str(self.indicator.key)

    @property
    def of_aimags(self) -> bool:
        """Whether all soums of an aimag share its figure."""
        return bool(self.indicator.level == Indicator.Level.AIMAG)

    @property
    def less_is_better(self) -> bool:
        """Whether the smaller figure is the more favourable one."""
        return bool(self.indicator.higher_is == Indicator.Better.LESS)


@dataclass(frozen=True)
class Reason:
    """What one criterion did to a score: `points` from the middle, `position` None if unknown."""

    criterion: Criterion
    weight: int
    share: float
    position: float | None

    @property
    def points(self) -> float:
        """How far it lifted (+) or lowered (-) the score; 0 where the figure is unknown."""
        return 0.0 if self.position is None else self.share * (self.position - MIDDLE)


@dataclass(frozen=True)
class Ranked:
    """A place with its score 0..100; places of equal score share a rank."""

    place: Place
    rank: int
    score: float
    reasons: list[Reason]

    @cached_property
    def unknown(self) -> list[Reason]:
        """Criteria without a figure here."""
        return [reason for reason in self.reasons if reason.position is None]

    @property
    def span(self) -> float:
        """How far the unknown could lift or lower the score."""
        return sum(reason.share * MIDDLE for reason in self.unknown)

    @property
    def lowest(self) -> float:
        """The score if all that is unknown were the least favourable."""
        return max(0.0, self.score - self.span)

    @property
    def highest(self) -> float:
        """The score if all that is unknown were the most favourable."""
        return min(TOP, self.score + self.span)


def positions(numbers: Mapping[str, float], less_is_better: bool) -> dict[str, float]:
    """Return the position of each number: 0 the least favourable, 100 the most favourable.

    Equal numbers share the mean of their positions; when all are equal they stand in the middle.
    """
    ordered = sorted(numbers.values())
    last = len(ordered) - 1
    if last < 1:
        return dict.fromkeys(numbers, MIDDLE)
    found = {}
    for code, number in numbers.items():
        place = (bisect_left(ordered, number) + bisect_right(ordered, number) - 1) / 2
        found[code] = TOP * (last - place if less_is_better else place) / last
    return found


def criterion_of(indicator: Indicator, soums: Iterable[Place], numbers: Numbers) -> Criterion:
    """Rank all soums by an indicator; for one of aimags each soum has its aimag's number."""
    known = numbers.get(indicator.key, {})
    of_aimags = indicator.level == Indicator.Level.AIMAG
    found = {soum.code: known.get(soum.aimag_code if of_aimags else soum.code) for soum in soums}
    clean = {code: number for code, number in found.items() if number is not None}
    return Criterion(indicator, positions(clean, indicator.higher_is == Indicator.Better.LESS))


def ranked(
    places: Iterable[Place], criteria: Sequence[Criterion], weights: Mapping[str, int]
) -> list[Ranked]:
    """Return places by score, the highest first; equal scores share a rank and go by code.

    `weights` by criterion key; zero changes nothing. Raises ValueError when all are zero.
    """
    weighed = [(c, weights[c.key]) for c in criteria if weights.get(c.key, 0) > 0]
    total = sum(weight for _criterion, weight in weighed)
    if not total:
        raise ValueError("nothing to rank by: all weights are zero")
    scored = []
    for place in places:
        reasons = [Reason(c, w, w / total, c.positions.get(place.code)) for c, w in weighed]
        score = round(MIDDLE + sum(reason.points for reason in reasons), DIGITS)
        scored.append((score, place, sorted(reasons, key=_strongest_first)))
    scored.sort(key=lambda row: (-row[0], row[1].code))
    return _with_ranks(scored)


def _with_ranks(scored: Sequence[tuple[float, Place, list[Reason]]]) -> list[Ranked]:
    found: list[Ranked] = []
    for number, (score, place, reasons) in enumerate(scored, start=1):
        same = bool(found) and found[-1].score == score
        found.append(Ranked(place, found[-1].rank if same else number, score, reasons))
    return found


def _strongest_first(reason: Reason) -> tuple[bool, float]:
    return (reason.position is None, -round(abs(reason.points), DIGITS))
