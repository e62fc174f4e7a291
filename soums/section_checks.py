"""Who confirmed the text of a section last, as its page says it.

All of them are few, so they are kept together for a minute: a page costs no query for them, and
another process says the new day a minute later at most.
"""

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.core.cache import cache

from soums.models import PlacePage, SectionCheck
from soums.offices import office_name

KEPT, SECONDS = "section-checks", 60
Checks = dict[int, dict[str, "Check"]]


@dataclass(frozen=True)
class Check:
    """The newest confirmation of a section: the day, and the office by kind and names."""

    day: date
    kind: str
    name_mn: str
    name_en: str

    @property
    def office(self) -> str:
        """The office in the reader's language."""
        if not self.kind:
            return office_name(None)
        named = PlacePage(kind=self.kind, title_mn=self.name_mn, title_en=self.name_en)
        return office_name(named)


def checks_of(place_id: int) -> dict[str, Check]:
    """The newest confirmations of a place by section. One query a minute and process."""
    kept = cast(Checks, cache.get_or_set(KEPT, _read, timeout=SECONDS))
    return kept.get(place_id, {})


def forget() -> None:
    """Read anew at the next page of this process."""
    cache.delete(KEPT)


def _read() -> Checks:
    rows = SectionCheck.objects.filter(state=SectionCheck.State.APPROVED).order_by("decided_at")
    found: Checks = {}
    for place, section, *check in rows.values_list(
        *("place_id", "section", "checked_on"),
        *("office__kind", "office__title_mn", "office__title_en"),
    ):
        day, *office = check
        found.setdefault(place, {})[section] = Check(day, *(word or "" for word in office))
    return found
