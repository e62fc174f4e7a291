"""A circuit breaker: a server that fails repeatedly is left alone for a while.

Its state lies in the cache that all processes share. Three failures within half a minute open it
for half a minute; then one request tries again, and its success closes it.
"""

from django.conf import settings
from django.core.cache import cache

FAILURES, WINDOW_SECONDS, PAUSE_SECONDS = 3, 30, 30


class Breaker:
    """Knows whether the server may be asked."""

    def __init__(self, name: str = "elasticsearch") -> None:
        base = f"search-breaker-{settings.ELASTICSEARCH_PREFIX}{name}"
        self._failures, self._open, self._trial = f"{base}-n", f"{base}-open", f"{base}-trial"

    def allows(self) -> bool:
        """Whether to ask; while it recovers, one request in a pause is let through."""
        state = cache.get(self._open)
        if state is None:
            return True
        if cache.get(self._trial):
            return False
        return bool(cache.add(self._trial, True, PAUSE_SECONDS))

    def failed(self) -> None:
        """Count a failure; the third in a row opens the circuit, a failed trial keeps it open."""
        cache.add(self._failures, 0, WINDOW_SECONDS)
        try:
            failures = cache.incr(self._failures)
        except ValueError:
            return
        if failures >= FAILURES or cache.get(self._open):
            cache.set(self._open, True, None)
            cache.set(self._trial, True, PAUSE_SECONDS)

    def worked(self) -> None:
        """The server answered: forget its failures."""
        if cache.get(self._failures) is not None or cache.get(self._open):
            cache.delete_many([self._failures, self._open, self._trial])
