"""What a reader asks the checklist for, read from the address and checked."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from guides.tools.days import NoDayError, read_day

DAYS = ("arrival", "dismissal")


@dataclass(frozen=True)
class Wishes:
    """Choices of an address: an audience, days, traits of the household.

    `given` are the days as typed, `errors` what is wrong with them, by field: nothing that was
    typed is lost. `unknown` are choices that no list knows.
    """

    audience: str = ""
    households: tuple[str, ...] = ()
    arrival: date | None = None
    dismissal: date | None = None
    given: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether there is something to answer."""
        return bool(self.audience or self.given or self.households)

    @property
    def address(self) -> str:
        """The choices as the query of an address, in one order."""
        days = {name: text for name, text in self.given.items() if name not in self.errors}
        pairs = [("audience", self.audience), *days.items()]
        pairs += [("household", key) for key in self.households]
        return urlencode([(name, value) for name, value in pairs if value])


def read_wishes(query: QueryDict, audiences: Collection[str], kinds: Collection[str]) -> Wishes:
    """Read the choices of an address; households may be repeated or divided by commas."""
    days: dict[str, date | None] = {}
    given, errors = {}, {}
    for name in DAYS:
        if text := query.get(name, "").strip():
            given[name] = text[:20]
        try:
            days[name] = read_day(text)
        except NoDayError as error:
            errors[name] = str(error)
    asked = [key for text in query.getlist("household") for key in text.split(",") if key.strip()]
    households = list(dict.fromkeys(key.strip() for key in asked))
    audience = query.get("audience", "").strip()
    unknown = [key[:40] for key in households if key not in kinds]
    if audience and audience not in audiences:
        unknown.insert(0, audience[:40])
    return Wishes(
        audience=audience if audience in audiences else "",
        households=tuple(key for key in kinds if key in households),
        arrival=days.get("arrival"),
        dismissal=days.get("dismissal"),
        given=given,
        errors=errors,
        unknown=tuple(unknown),
    )
