"""A desk's board: its lines, what readers say by topic, and how complete its pages are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Subquery
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.i18n.formats import format_date_short
from portal.i18n.languages import current_language
from soums.desk.board.completeness import FIELDS, WEEKS_SHOWN, Share, trends_by_aimag
from soums.desk.board.desks import Desk
from soums.desk.board.heard import TopicFeedback, by_topic
from soums.desk.board.lines import Codes, DeskLine, lines_of, within
from soums.drawing.share_line import share_line
from soums.models import Completeness


@dataclass(frozen=True)
class Trend:
    """Shares over weeks: a drawing, empty for fewer than two weeks, and the same as rows."""

    drawing: SafeString
    rows: list[tuple[date, Share]]


@dataclass(frozen=True)
class Row:
    """A place or desk in the table of a board: what is open there by line, and its share."""

    desk: Desk
    counts: list[int]
    share: Share

    @property
    def open(self) -> int:
        """How many things are open there."""
        return sum(self.counts)


@dataclass(frozen=True)
class Board:
    """What a desk sees when it sits down. `lines` have something to do, `quiet` have not."""

    lines: list[DeskLine]
    quiet: list[DeskLine]
    rows: list[Row]
    topics: list[TopicFeedback]
    share: Share
    trend: Trend

    @property
    def open(self) -> int:
        """How many things are open."""
        return sum(line.count for line in self.lines)


def board_of(codes: Codes, rows: list[Desk], code: str = "") -> Board:
    """Gather the board of some places, or of the country; `rows` are the desks of its table.

    The number of queries does not depend on how many places there are.
    """
    lines = [line.within(codes, code) for line in lines_of(codes)]
    shares = newest_shares(codes)
    weeks: dict[date, Share] = {}
    for by_week in trends_by_aimag(codes).values():
        for week, share in by_week.items():
            weeks[week] = weeks.get(week, Share()) + share
    return Board(
        lines=[line for line in lines if line.count],
        quiet=[line for line in lines if not line.count],
        rows=[_row(desk, [line for line in lines if line.count], shares) for desk in rows],
        topics=by_topic(codes, timezone.localdate()),
        share=sum(shares.values(), Share()),
        trend=trend_of(weeks),
    )


def newest_shares(codes: Codes) -> dict[str, Share]:
    """The share of each place when it was last counted. One query."""
    counted = within(Completeness.objects.all(), codes)
    last = Completeness.objects.order_by("-week").values("week")[:1]
    rows = counted.filter(week=Subquery(last)).annotate(code=F("place__code")).order_by("code")
    return {
        row["code"]: Share(*(row[name] or 0 for name in FIELDS))
        for row in rows.values("code", *FIELDS)
    }


def trend_of(weeks: dict[date, Share]) -> Trend:
    """Draw the shares of weeks and list them, newest first."""
    rows = sorted(weeks.items())[-WEEKS_SHOWN:]
    ends = [format_date_short(day, current_language()) for day, _share in (rows[:1] + rows[-1:])]
    label = _("Answered questions in percent, week by week; the table beneath says the same")
    drawing = share_line(
        [(day, share.percent) for day, share in rows],
        label,
        (ends[0], ends[-1]) if ends else ("", ""),
    )
    return Trend(drawing, rows[::-1])


def _row(desk: Desk, lines: list[DeskLine], shares: dict[str, Share]) -> Row:
    counts = [line.within(desk.codes).count for line in lines]
    share = sum((shares.get(code, Share()) for code in desk.codes), Share())
    return Row(desk, counts, share)


def top_lines(user_codes: Codes, most: int, code: str = "") -> list[DeskLine]:
    """The first lines that have something to do."""
    lines: Any = (line.within(user_codes, code) for line in lines_of(user_codes))
    return [line for line in lines if line.count][:most]
