"""The dated checklist of a household: what to do by when, and what to bring."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from guides.cards import guide_url
from guides.deadlines import deadline_text
from guides.models import ChecklistItem, GuidePage, Household
from guides.models.bases import DeadlineFrom
from guides.texts import Text, lines_of, text_of
from guides.tools.days import Countdown, day_words
from guides.tools.wishes import Wishes

REGISTRATION = "register"
# Papers are listed for what is done before and at the move, not for what comes later.
STAGES_WITH_PAPERS = ("plan", "move")


@dataclass(frozen=True)
class Task:
    """One thing to do. `countdown` is None where no day can be counted; then `deadline` says from
    what it would count, "" without a deadline. `only_for` names the households that have it.
    """

    key: str
    text: Text
    stage: str
    legal: bool
    deadline: str
    countdown: Countdown | None
    guide: Text | None
    url: str
    only_for: tuple[str, ...] = ()

    @property
    def due(self) -> date | None:
        """The last day, None where none can be counted."""
        return self.countdown.due if self.countdown else None

    @property
    def due_words(self) -> str:
        """The last day with its weekday, "" where none can be counted."""
        return day_words(self.countdown.due, short=True) if self.countdown else ""


@dataclass(frozen=True)
class Papers:
    """What one step of a guide asks to bring."""

    key: str
    guide: Text
    url: str
    step: Text
    documents: tuple[Text, ...]


def choose(items: Iterable[ChecklistItem], wishes: Wishes, kinds: Iterable[Household]) -> list[Any]:
    """Return the items of this household in their order, each with the names of its traits.

    While no trait is said, nothing is left out; as soon as one is, an item that only others have
    goes, and items of the traits said come in, whatever the audience.
    """
    owners: dict[str, list[Household]] = {}
    for kind in kinds:
        for key in kind.item_keys:
            owners.setdefault(key, []).append(kind)
    listed = []
    for item in items:
        traits = owners.get(item.key, [])
        mine = any(holds(kind, wishes) for kind in traits)
        on_list = wishes.audience in {entry.checklist.audience.key for entry in item.entries.all()}
        said = any(kind.key in wishes.households for kind in traits)
        if said or (on_list and (not traits or mine or not wishes.households)):
            listed.append((item, () if mine else tuple(str(kind.name) for kind in traits)))
    return listed


def holds(kind: Household, wishes: Wishes) -> bool:
    """Whether the household is of this kind: by choice, or by what its audience is."""
    return kind.key in wishes.households or wishes.audience in kind.audience_keys


def task(item: ChecklistItem, only_for: tuple[str, ...], wishes: Wishes, today: date) -> Task:
    """Return an item with its day, where the wishes say what it counts from."""
    starts = {DeadlineFrom.ARRIVAL: wishes.arrival, DeadlineFrom.DISMISSAL: wishes.dismissal}
    start = starts.get(DeadlineFrom(item.deadline_from)) if item.deadline_from else None
    counted = start is not None and item.within_days is not None
    guide = item.guide if item.guide and item.guide.live else None
    return Task(
        key=item.key,
        text=text_of(item, "text"),
        stage=item.stage.key,
        legal=item.required_by_law,
        deadline=deadline_text(item.within_days, item.deadline_from),
        countdown=Countdown(start, item.within_days, today) if counted and start else None,  # type: ignore[arg-type]
        guide=text_of(guide, "title") if guide else None,
        url=guide_url(guide) if guide else "",
        only_for=only_for,
    )


def in_order(tasks: Iterable[Task]) -> list[Task]:
    """Tasks by their last day; those without one come after, in their own order."""
    return sorted(tasks, key=lambda task: (task.due is None, task.due or date.max))


def papers(guides: Iterable[GuidePage], wishes: Wishes, kinds: Iterable[Household]) -> list[Papers]:
    """Return what the steps of these guides ask to bring, without what only others need."""
    owners: dict[str, list[Household]] = {}
    for kind in kinds:
        for line in kind.documents.splitlines():
            owners.setdefault(line.strip(), []).append(kind)
    return [found for guide in guides for found in _papers(guide, wishes, owners)]


def _papers(
    guide: GuidePage, wishes: Wishes, owners: dict[str, list[Household]]
) -> Iterator[Papers]:
    for number, step in enumerate(guide.steps.all(), start=1):
        mongolian = [
            line.strip() for line in (step.documents_mn or "").splitlines() if line.strip()
        ]
        shown = lines_of(step, "documents")
        if len(shown) != len(mongolian):
            mongolian = [""] * len(shown)
        needed = tuple(
            text
            for line, text in zip(mongolian, shown, strict=True)
            if line not in owners or any(holds(kind, wishes) for kind in owners[line])
        )
        if needed:
            yield Papers(
                key=f"{guide.slug}-{number}",
                guide=text_of(guide, "title"),
                url=guide_url(guide),
                step=text_of(step, "title"),
                documents=needed,
            )
