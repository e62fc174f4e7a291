"""One request at a time, and a pause between two requests to the same host."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

PAUSE = 2.0


@dataclass
class Pacer:
    """Waits before a host is asked again. `pause` in seconds; clock and waiting come from outside.

    Everything is asked one after the other, so no host ever has two requests at once.
    """

    pause: float = PAUSE
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Wait until the pause since the last request to the host is over."""
        if host in self._asked:
            left = self._asked[host] + self.pause - self.clock()
            if left > 0:
                self.sleep(left)

    def done(self, host: str) -> None:
        """Note that a request to the host has ended now."""
        self._asked[host] = self.clock()
