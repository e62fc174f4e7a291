"""A search may ask several times, but the reader waits once."""

import time
from collections.abc import Callable


class OutOfTime(Exception):
    """The reader has waited long enough."""


class Deadline:
    """Hands out what is left of a number of seconds, at most `longest` for a single request."""

    def __init__(
        self, seconds: float, longest: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._end = clock() + seconds
        self._longest = longest

    def left(self) -> float:
        """Seconds for the next request; raises OutOfTime when nothing is left."""
        left = self._end - self._clock()
        if left <= 0:
            raise OutOfTime
        return min(left, self._longest)
