"""Days counted from a day: last days, how many are left, and what a weekend means for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.i18n.formats import format_date_long, format_date_short
from portal.i18n.languages import DEFAULT_LANGUAGE, current_language

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
SATURDAY, FRIDAY = 5, 4
BEFORE, RUNNING, LAST, OVERDUE = "before", "running", "last", "overdue"


class NoDayError(ValueError):
    """A text is no day that we can count from; the message is for readers."""


def read_day(text: str) -> date | None:
    """Return the day written as 2026-12-01, None for an empty text. Raises NoDayError."""
    text = text.strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = _("“%(text)s” is no day. Write it like this: 2026-12-01.")
        raise NoDayError(message % {"text": text[:20]}) from None
    if not EARLIEST <= day <= LATEST:
        raise NoDayError(_("Give a day between the years 2000 and 2100."))
    return day


def day_words(day: date, short: bool = False) -> str:
    """Return a day with its weekday: “11 December 2026, Friday”, short “11 Dec 2026, Friday”."""
    weekday = str(WEEKDAYS[day.weekday()])
    if current_language() == DEFAULT_LANGUAGE:
        weekday = weekday.lower()
    written = format_date_short if short else format_date_long
    return f"{written(day, current_language())}, {weekday}"


@dataclass(frozen=True)
class Countdown:
    """A deadline of `days` days from `start`, as it stands `today`."""

    start: date
    days: int
    today: date

    @property
    def due(self) -> date:
        """The last day; the first day after `start` is day 1."""
        return self.start + timedelta(days=self.days)

    @property
    def left(self) -> int:
        """Days from today to the last day; negative when it has passed."""
        return (self.due - self.today).days

    @property
    def state(self) -> str:
        """Before the first day, running, the last day, or overdue."""
        if self.today < self.start:
            return BEFORE
        if self.left > 0:
            return RUNNING
        return LAST if self.left == 0 else OVERDUE

    @property
    def words(self) -> str:
        """How it stands, in one phrase."""
        if self.state == BEFORE:
            until = (self.start - self.today).days
            text = ngettext(
                "%(days)d day until you arrive", "%(days)d days until you arrive", until
            )
            return text % {"days": until}
        if self.state == RUNNING:
            return ngettext("%(days)d day left", "%(days)d days left", self.left) % {
                "days": self.left
            }
        if self.state == LAST:
            return _("Today is the last day")
        return _("The last day has passed: you can still register")

    @property
    def due_words(self) -> str:
        """The last day with its weekday."""
        return day_words(self.due)

    @property
    def falls_on_weekend(self) -> bool:
        """Whether offices are closed on the last day."""
        return self.due.weekday() >= SATURDAY

    @property
    def friday_before(self) -> date:
        """The last working day of the week of the last day."""
        return self.due - timedelta(days=max(0, self.due.weekday() - FRIDAY))

    @property
    def friday_words(self) -> str:
        """The last working day of that week, with its weekday."""
        return day_words(self.friday_before)

    @property
    def strip(self) -> list[tuple[int, str]]:
        """Each day with "past", "today" or "" for a strip of as many stitches."""
        gone = (self.today - self.start).days
        return [
            (number, "past" if number < gone else "today" if number == gone else "")
            for number in range(1, self.days + 1)
        ]
