"""When the English of a part is current, outdated or missing. Pure: no database, no clock."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date


class State:
    """The three states of a part that has a Mongolian text."""

    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True)
class Part:
    """A part as it stands: plain texts, "" for none; `whole` when no row of it lacks English."""

    key: str
    mongolian: str
    english: str
    whole: bool


@dataclass(frozen=True)
class Known:
    """What the last publication left behind; see `portal.i18n.models.EnglishPart`."""

    state: str
    english_digest: str
    mongolian_digest: str
    base_text: str
    changed_on: date | None


def digest(text: str) -> str:
    """Return 32 characters that stand for a text; spaces and line breaks do not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:32]


def settled(part: Part, known: Known | None, today: date, *, kept: bool = False) -> Known | None:
    """Return what is known after a publication; None where there is nothing to translate.

    `kept` says that the editor calls the change small: what was current stays current.
    """
    if not part.mongolian:
        return None
    current = Known(
        State.CURRENT, digest(part.english), digest(part.mongolian), part.mongolian, None
    )
    if not part.whole:
        return replace(current, state=State.MISSING, base_text="")
    if known is None or _holds(current, known, kept):
        return current
    return _outdated(current, known, today)


def _holds(current: Known, known: Known, kept: bool) -> bool:
    """Whether the English is new, or still says what the Mongolian says."""
    return (
        known.state == State.MISSING
        or known.english_digest != current.english_digest
        or digest(known.base_text) == current.mongolian_digest
        or (kept and known.state == State.CURRENT)
    )


def _outdated(current: Known, known: Known, today: date) -> Known:
    moved = known.mongolian_digest != current.mongolian_digest
    return replace(
        current,
        state=State.OUTDATED,
        base_text=known.base_text,
        changed_on=today if moved or known.changed_on is None else known.changed_on,
    )
