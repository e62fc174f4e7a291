"""Asking for as many addresses as the time allows, those that have waited longest first."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from itertools import chain, zip_longest

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from portal.links.asking import Asker
from portal.links.gathering import gather, keep
from portal.links.models import Link
from portal.links.verdict import Finding, after

logger = logging.getLogger("nutag.links")
RIGHT_AGAIN_AFTER = timedelta(days=7)
# A little less than a day, so that a clock that starts early skips none.
DOUBTFUL_AGAIN_AFTER = timedelta(hours=20)
LONGEST_WAIT = timedelta(days=7)
DEFAULT_WAIT = timedelta(days=1)
# So many hosts that all stay silent mean that this machine has no network.
HOSTS_THAT_CANNOT_ALL_BE_AWAY = 3
TOO_MANY = 429


class NoNetworkError(Exception):
    """Nobody answered at all: nothing was learned about any address."""


@dataclass
class Summary:
    """What a run did: links in all, asked, left for want of time, and how the asked ones stand."""

    links: int = 0
    asked: int = 0
    left: int = 0
    states: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        stand = ", ".join(f"{number} {state}" for state, number in sorted(self.states.items()))
        asked = f"{self.asked} of {self.links} links asked, {self.left} left for the next run"
        return f"{asked}: {stand}" if stand else asked


def check_due() -> str:
    """Gather, then ask those whose time has come. A job of the clock."""
    links = keep(gather())
    summary = check(due(timezone.now()), seconds=settings.NUTAG_LINK_SECONDS)
    summary.links = links
    return str(summary)


def due(now: datetime) -> list[Link]:
    """Links to be asked: right ones weekly, the others daily; the longest untried first."""
    right = Q(state__in=(Link.State.OK, Link.State.MOVED, Link.State.REFUSED))
    waited = Q(last_tried=None) | Q(last_tried__lt=now - RIGHT_AGAIN_AFTER)
    doubted = ~right & Q(last_tried__lt=now - DOUBTFUL_AGAIN_AFTER)
    allowed = Q(not_before=None) | Q(not_before__lte=now)
    found = Link.objects.filter(waited | doubted).filter(allowed)
    return list(found.order_by(F("last_tried").asc(nulls_first=True), "pk"))


def check(
    links: list[Link],
    seconds: float,
    asker: Asker | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Summary:
    """Ask for links until `seconds` are over; hosts take turns.

    Raises NoNetworkError when several hosts were asked and none of them answered.
    """
    asker, end, summary = asker or Asker(), clock() + seconds, Summary(links=len(links))
    ledger, told_to_wait = Ledger(), set[str]()
    for link in in_turns(links):
        if clock() >= end:
            break
        if link.host in told_to_wait:
            continue
        finding = asker.look_up(link.address)
        summary.asked += 1
        ledger.note(link, finding)
        if finding.retry_after or finding.status == TOO_MANY:
            told_to_wait.add(link.host)
            keep_away(link.host, finding.retry_after)
    ledger.close()
    summary.left, summary.states = len(links) - summary.asked, ledger.states
    return summary


class Ledger:
    """Writes findings down; silence is only believed when somebody else has answered."""

    def __init__(self) -> None:
        self.states: dict[str, int] = {}
        self._answered = False
        self._silent: list[tuple[Link, Finding]] = []

    def note(self, link: Link, finding: Finding) -> None:
        """Take a finding down at once, or later when nobody has answered yet."""
        self._answered = self._answered or finding.status is not None
        self._silent.append((link, finding))
        if self._answered or finding.kind is Finding.Kind.REFUSED:
            self._write()

    def close(self) -> None:
        """Write what is left; raises NoNetworkError when all of it is silence."""
        if len({link.host for link, _finding in self._silent}) >= HOSTS_THAT_CANNOT_ALL_BE_AWAY:
            raise NoNetworkError(f"none of {len(self._silent)} addresses answered: nothing noted")
        self._write()

    def _write(self) -> None:
        for link, finding in self._silent:
            record(link, finding)
            self.states[link.state] = self.states.get(link.state, 0) + 1
        self._silent.clear()


def record(link: Link, finding: Finding, now: datetime | None = None) -> None:
    """Keep what was found of a link."""
    now = now or timezone.now()
    standing = after(link.failing_since, finding, timezone.localdate(now))
    if standing.state != link.state:
        link.since = now
    found = {**asdict(standing), "since": link.since, "last_tried": now}
    for name, value in found.items():
        setattr(link, name, value)
    # Not `save`: meanwhile the row may be gone, or told not to be asked for a while.
    Link.objects.filter(pk=link.pk).update(**found)


def keep_away(host: str, seconds: int) -> None:
    """Leave all addresses of a host alone for the time that it asked for, a week at most."""
    wait = min(timedelta(seconds=seconds), LONGEST_WAIT) if seconds else DEFAULT_WAIT
    Link.objects.filter(host=host).update(not_before=timezone.now() + wait)


def in_turns(links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links so that hosts take turns, in the order of each host's first link."""
    by_host: dict[str, list[Link]] = {}
    for link in links:
        by_host.setdefault(link.host, []).append(link)
    return (link for link in chain(*zip_longest(*by_host.values())) if link is not None)
