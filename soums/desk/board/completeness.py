"""How complete the pages are: counted every night, one row a week and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Sum
from django.db.models.functions import Substr
from django.utils import timezone

from soums.desk.board.figures import PlaceState, asked, states_of
from soums.desk.board.lines import Codes, within
from soums.desk.english import shares
from soums.models import Completeness, PlacePage

WEEKS_SHOWN = 26
FIELDS = ("asked", "answered", "figures", "fresh", "texts", "english")


@dataclass(frozen=True)
class Share:
    """How much of one or more pages is answered; `texts` is 0 for a page without any."""

    asked: int = 0
    answered: int = 0
    figures: int = 0
    fresh: int = 0
    texts: int = 0
    english: int = 0

    @property
    def percent(self) -> int:
        """Answered of all questions, in percent, rounded down: 100 means all."""
        return _percent(self.answered, self.asked)

    @property
    def fresh_percent(self) -> int:
        """Figures that are not old, in percent."""
        return _percent(self.fresh, self.figures)

    @property
    def english_percent(self) -> int:
        """Texts in English, in percent."""
        return _percent(self.english, self.texts)

    def __add__(self, other: "Share") -> "Share":
        return Share(*(getattr(self, name) + getattr(other, name) for name in FIELDS))


def _percent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0


def share_of(state: PlaceState, english: tuple[int, int] | None, today: date) -> Share:
    """The share of one place."""
    texts, done = english or (0, 0)
    answered = asked() - len(state.gaps)
    return Share(asked(), answered, len(state.newest), state.fresh(today), texts, done)


def count(today: date | None = None) -> Iterable[str]:
    """Write this week's row of every public place; yield what became of each."""
    day = today or timezone.localdate()
    week = day - timedelta(days=day.weekday())
    states, english = states_of(None), shares()
    present = {row.place_id: row for row in Completeness.objects.filter(week=week)}
    new: list[Completeness] = []
    for pk, code in PlacePage.objects.live().order_by("code").values_list("pk", "code"):
        share = share_of(states.get(code, PlaceState()), english.get(code), day)
        row = present.get(pk)
        if row is None:
            new.append(_filled(Completeness(place_id=pk, week=week), share, day))
            yield "created"
        elif _said(row) == share and row.counted_on == day:
            yield "unchanged"
        else:
            _filled(row, share, day).save()
            yield "changed"
    Completeness.objects.bulk_create(new)


def count_due() -> str:
    """The job of the clock."""
    return f"{len(list(count()))} pages counted"


def _filled(row: Completeness, share: Share, day: date) -> Completeness:
    for name in FIELDS:
        setattr(row, name, getattr(share, name))
    if not share.texts:
        row.texts = row.english = None
    row.counted_on = day
    return row


def _said(row: Completeness) -> Share:
    return Share(*(getattr(row, name) or 0 for name in FIELDS))


def trends_by_aimag(codes: Codes = None) -> dict[str, dict[date, Share]]:
    """The shares of the last half year by aimag and week, oldest first. One query."""
    rows = within(Completeness.objects.order_by("week"), codes)
    since = timezone.localdate() - timedelta(weeks=WEEKS_SHOWN)
    summed: Any = (
        rows.filter(week__gte=since)
        .annotate(aimag=Substr("place__code", 1, 2))
        .values("aimag", "week")
        .annotate(**{name: Sum(name) for name in FIELDS})
    )
    found: dict[str, dict[date, Share]] = {}
    for row in summed:
        share = Share(*(row[name] or 0 for name in FIELDS))
        found.setdefault(row["aimag"], {})[row["week"]] = share
    return found
