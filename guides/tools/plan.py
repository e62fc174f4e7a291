"""Reads the checklists of the database and answers a reader's wishes with them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import QueryDict

from guides.models import (
    Audience,
    ChecklistEntry,
    ChecklistItem,
    GuideStep,
    Household,
    RegistrationPause,
)
from guides.texts import Text, text_of
from guides.tools.checklist import (
    REGISTRATION,
    STAGES_WITH_PAPERS,
    Papers,
    Task,
    choose,
    in_order,
    papers,
    task,
)
from guides.tools.days import Countdown, day_words
from guides.tools.wishes import Wishes, read_wishes


@dataclass(frozen=True)
class StageTasks:
    """The tasks of one stage."""

    key: str
    name: str
    tasks: list[Task]


@dataclass(frozen=True)
class PauseView:
    """A pause of registration in the reader's language."""

    title: Text
    text: Text
    first: str
    last: str
    pause: RegistrationPause


@dataclass(frozen=True)
class Plan:
    """The answer to wishes; `registration` is the count of the ten days, when one is asked."""

    stages: list[StageTasks]
    papers: list[Papers]
    registration: Countdown | None

    @property
    def dated(self) -> list[Task]:
        """The tasks that have a day, by that day."""
        return in_order(t for stage in self.stages for t in stage.tasks if t.countdown)

    @property
    def count(self) -> int:
        """How many tasks there are."""
        return sum(len(stage.tasks) for stage in self.stages)


@dataclass(frozen=True)
class Desk:
    """What the checklist is made of: audiences and kinds of households. Two queries."""

    audiences: list[Audience]
    kinds: list[Household]

    @classmethod
    def load(cls) -> "Desk":
        """Read both lists."""
        return cls(list(Audience.objects.all()), list(Household.objects.all()))

    def wishes(self, query: QueryDict) -> Wishes:
        """Read an address."""
        audiences = [audience.key for audience in self.audiences]
        return read_wishes(query, audiences, [kind.key for kind in self.kinds])

    def plan(self, wishes: Wishes, today: date) -> Plan:
        """Answer wishes from the checklists, in five queries."""
        chosen = choose(_items(), wishes, self.kinds)
        tasks = [task(item, only_for, wishes, today) for item, only_for in chosen]
        stages: dict[str, StageTasks] = {}
        for item, one in zip((item for item, _only in chosen), tasks, strict=True):
            name = str(item.stage.name)
            stages.setdefault(one.stage, StageTasks(one.stage, name, [])).tasks.append(one)
        guides = {
            item.guide.pk: item.guide
            for item, _only in chosen
            if item.guide and item.guide.live and item.stage.key in STAGES_WITH_PAPERS
        }
        first = next((t for t in tasks if t.key == REGISTRATION), None)
        return Plan(
            stages=[StageTasks(s.key, s.name, in_order(s.tasks)) for s in stages.values()],
            papers=papers(guides.values(), wishes, self.kinds),
            registration=first.countdown if first else None,
        )


def _items() -> Any:
    steps = Prefetch("guide__steps", GuideStep.objects.exclude(documents_mn=""))
    entries = Prefetch("entries", ChecklistEntry.objects.select_related("checklist__audience"))
    rows = ChecklistItem.objects.select_related("stage", "guide").order_by("stage__order", "pk")
    return rows.prefetch_related(entries, steps)


def pauses(start: date | None, end: date | None, today: date) -> list[PauseView]:
    """Return the pauses that touch the days from `start` to `end`, else those not over today."""
    rows = RegistrationPause.objects.filter(ends_on__gte=start or today)
    if end is not None:
        rows = rows.filter(starts_on__lte=end)
    return [
        PauseView(
            text_of(row, "title"),
            text_of(row, "text"),
            day_words(row.starts_on),
            day_words(row.ends_on),
            row,
        )
        for row in rows
    ]
