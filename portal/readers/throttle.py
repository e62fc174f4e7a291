"""How often something may be done from one address, remembered for minutes and never stored.

The cache holds a digest under a name that changes with the secret key and the day, and a count.
With a cache per process (the default of a checkout) each process counts by itself.
"""

import hashlib
import hmac
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone


@dataclass(frozen=True)
class Limit:
    """At most `most` times within `seconds`, counted from the first time."""

    name: str
    most: int
    seconds: int

    def allows(self, who: str) -> bool:
        """Count one more time for `who`; False when there were too many."""
        key = f"throttle-{self.name}-{_digest(who)}"
        if cache.add(key, 1, self.seconds):
            return True
        try:
            return int(cache.incr(key)) <= self.most
        except ValueError:  # it ran out between the two calls
            cache.set(key, 1, self.seconds)
            return True


def address_of(request: HttpRequest) -> str:
    """The network address that a request came from, as far as the trusted proxies tell."""
    passed = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    hops: list[str] = [hop.strip() for hop in passed.split(",") if hop.strip()]
    trusted: int = settings.NUTAG_TRUSTED_PROXIES
    if 0 < trusted <= len(hops):
        return hops[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))


def _digest(who: str) -> str:
    text = f"{timezone.localdate().isoformat()} {who}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()[:32]
