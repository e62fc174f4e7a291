"""What an answer means, and what it means after earlier answers. Pure.

One failure is no proof: a server may be down for an hour. An address is broken when the server
said so on two different days, or when nobody answered properly for two weeks. «You may not»
(401, 403, 429 …) is said to machines and never makes an address broken.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from http import HTTPStatus

from portal.links.models import Link

State, Reason = Link.State, Link.Reason
DENIED = frozenset((401, 402, 403, 405, 406, 407, 408, 412, 421, 425, 426, 428, 429, 431, 451, 501))
# Reasons that say at once that nobody is there; the others may pass.
GONE = frozenset((Reason.NO_HOST, Reason.CLOSED))
PATIENCE = timedelta(days=14)


@dataclass(frozen=True)
class Finding:
    """What came of asking once; `retry_after` in seconds."""

    class Kind(Enum):
        """How much a finding weighs."""

        ANSWERS = "answers"
        MOVED = "moved"
        GONE = "gone"
        TROUBLE = "trouble"
        DENIED = "denied"
        REFUSED = "refused"

    kind: Kind
    reason: str = ""
    status: int | None = None
    moved_to: str = ""
    retry_after: int = 0

    @classmethod
    def without_answer(cls, reason: str) -> "Finding":
        """The finding where no server answered properly."""
        return cls(cls.Kind.GONE if reason in GONE else cls.Kind.TROUBLE, reason=reason)


@dataclass(frozen=True)
class Standing:
    """Where an address stands: the fields of a link that a finding may change."""

    state: str
    reason: str = ""
    status: int | None = None
    moved_to: str = ""
    failing_since: date | None = None


def judged_answer(status: int, retry_after: int, moved_to: str) -> Finding:
    """The finding of a server's last answer; `moved_to` is "" unless it moved for good."""
    return replace(_by_status(status, moved_to), status=status, retry_after=retry_after)


def _by_status(status: int, moved_to: str) -> Finding:
    if status < HTTPStatus.MULTIPLE_CHOICES:
        kind = Finding.Kind.MOVED if moved_to else Finding.Kind.ANSWERS
        return Finding(kind, moved_to=moved_to)
    if status in DENIED:
        return Finding(Finding.Kind.DENIED, Reason.STATUS)
    gone = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    return Finding(Finding.Kind.GONE if gone else Finding.Kind.TROUBLE, Reason.STATUS)


def after(failing_since: date | None, finding: Finding, today: date) -> Standing:
    """Where an address stands after a finding; `failing_since` is where failures began before."""
    told = Standing(State.UNSURE, finding.reason, finding.status)
    kind = finding.kind
    if kind in (Finding.Kind.ANSWERS, Finding.Kind.MOVED):
        state = State.MOVED if finding.moved_to else State.OK
        return Standing(state, "", finding.status, finding.moved_to)
    if kind is Finding.Kind.REFUSED:
        return replace(told, state=State.REFUSED)
    if kind is Finding.Kind.DENIED:
        return told
    since = failing_since or today
    proof = timedelta(days=1) if kind is Finding.Kind.GONE else PATIENCE
    state = State.BROKEN if today - since >= proof else State.UNSURE
    return replace(told, state=state, failing_since=since)
