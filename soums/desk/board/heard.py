"""What readers said of pages: whether they answered, by topic, in the last three months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from soums.desk.board.lines import Codes, DeskLine, by_place, within
from soums.models import PageFeedback
from soums.sections import SECTIONS

HEARD_FOR = timedelta(days=90)
KEPT_FOR = timedelta(days=365)
OTHER_TOPICS = {
    "place": gettext_lazy("The place as a whole"),
    "guides": gettext_lazy("Guides"),
    "support": gettext_lazy("Support programmes"),
}


@dataclass(frozen=True)
class TopicFeedback:
    """How often readers found their answer in a topic, and how often not."""

    topic: str
    yes: int
    no: int

    @property
    def label(self) -> str:
        """The topic in the active language."""
        return topic_label(self.topic)

    @property
    def total(self) -> int:
        """How many answered."""
        return self.yes + self.no


def topic_label(topic: str) -> str:
    """The topic in the active language."""
    section = SECTIONS.get(topic)
    return str(section.label if section else OTHER_TOPICS.get(topic, _("Other pages")))


def recent(codes: Codes, today: date) -> Any:
    """What was said of the pages of some places lately."""
    return within(PageFeedback.objects.filter(said_on__gt=today - HEARD_FOR), codes)


def by_topic(codes: Codes, today: date) -> list[TopicFeedback]:
    """Counts by topic, most answers first. One query."""
    rows = recent(codes, today).order_by().values("topic")
    counted: Iterable[Any] = rows.annotate(
        yes=Count("pk", filter=Q(helpful=True)), no=Count("pk", filter=Q(helpful=False))
    )
    found = [TopicFeedback(row["topic"], row["yes"], row["no"]) for row in counted]
    return sorted(found, key=lambda one: (-one.total, one.topic))


def lines(codes: Codes) -> list[DeskLine]:
    """Readers who did not find their answer. One query."""
    rows = recent(codes, timezone.localdate()).filter(helpful=False)
    return [
        DeskLine(
            "feedback",
            gettext_lazy("Unhelpful pages"),
            ngettext_lazy(
                "%(number)s reader did not find an answer in the last three months.",
                "%(number)s readers did not find an answer in the last three months.",
                "count",
            ),
            by_place(rows, codes),
            reverse("desk_feedback"),
            narrows=True,
            reminds=False,
        )
    ]


def forget_old(today: date | None = None) -> str:
    """The job of the clock: delete what was said more than a year ago."""
    before = (today or timezone.localdate()) - KEPT_FOR
    deleted, _kinds = PageFeedback.objects.filter(said_on__lt=before).delete()
    return f"{deleted} feedbacks deleted"
