"""Proposals that wait for an approver: what stands now beside what is proposed, and conflicts."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from portal.accounts.models import User
from soums.desk.figures.history import state_in_words, titles_of
from soums.desk.figures.people import name_of
from soums.desk.figures.spots import Spot, country, spots_of
from soums.desk.scope import scope_of
from soums.figures.door import Key, decide_all, lock
from soums.figures.state import FigureState, mark_of
from soums.models import Figure, FigureChange, PlacePage

State = FigureChange.State
MOST = 200


@dataclass(frozen=True)
class Waiting:
    """A proposal. `mark` tells whether the figure is still what the approver saw.

    `moved` is set when the figure has changed since the proposal was made, `rivals` counts other
    proposals for the same figure.
    """

    change: FigureChange
    spot: Spot
    who: str
    now: str
    now_source: str
    after: str
    after_source: str
    mark: str
    moved: bool
    rivals: int

    @property
    def conflict(self) -> bool:
        """Whether somebody has to decide it by itself."""
        return self.moved or self.rivals > 0

    @property
    def token(self) -> str:
        """What the form sends: the proposal and the state of the figure that was shown."""
        return f"{self.change.pk}.{self.mark}"


@dataclass
class Decided:
    """How many proposals were decided; those that were not, because the figure had moved on."""

    done: int = 0
    again: list[int] = field(default_factory=list)


def proposals(user: User) -> QuerySet[FigureChange]:
    """What the user may decide, the oldest first."""
    scope = scope_of(user)
    waiting = FigureChange.objects.filter(state=State.PROPOSED)
    if not scope.everywhere:
        waiting = waiting.filter(place__code__in=scope.publishes)
    related = ("indicator", "made_by")
    return waiting.select_related(*related).order_by("made_at", "pk")


def waiting_list(changes: Iterable[FigureChange]) -> list[Waiting]:
    """Proposals in words. Four queries."""
    rows = list(changes)
    figures = present_of(rows)
    marks = {key: state_mark(figure) for key, figure in figures.items()}
    titles = {**titles_of(rows), **{f.source_id: f.source.title for f in figures.values()}}
    spots = {spot.id: spot for spot in _spots(rows)}
    rivals = _rivals(rows)
    found = []
    for change in rows:
        key = key_of(change)
        figure = figures.get(key)
        now = FigureState.of(figure).as_json() if figure else None
        found.append(
            Waiting(
                change=change,
                spot=spots[change.place_id],
                who=name_of(change.made_by),
                now=state_in_words(now, change.indicator) if now else "",
                now_source=titles.get(figure.source_id, "") if figure else "",
                after=state_in_words(change.new, change.indicator),
                after_source=titles.get(change.new["source_id"], ""),
                mark=marks.get(key, state_mark(None)),
                moved=now != change.old,
                rivals=rivals[key] - 1,
            )
        )
    return found


def key_of(change: FigureChange) -> Key:
    """The figure that a change is about."""
    return (change.place_id, change.indicator_id, change.year)


def present_of(changes: Collection[FigureChange]) -> dict[Key, Figure]:
    """The figures as they are, by key. One query."""
    places = Q(place__in={c.place_id for c in changes if c.place_id}) | Q(place=None)
    figures = Figure.objects.filter(
        places,
        indicator__in={change.indicator_id for change in changes},
        year__in={change.year for change in changes},
    )
    return {(f.place_id, f.indicator_id, f.year): f for f in figures.select_related("source")}


def state_mark(figure: Figure | None) -> str:
    """A mark of what one figure says."""
    return mark_of([figure] if figure else [])


def _spots(changes: list[FigureChange]) -> list[Spot]:
    pages = PlacePage.objects.filter(pk__in={change.place_id for change in changes})
    return [country(), *spots_of(pages)]


def _rivals(changes: list[FigureChange]) -> Counter[Key]:
    places = Q(place__in={c.place_id for c in changes if c.place_id}) | Q(place=None)
    rows = FigureChange.objects.filter(
        places, state=State.PROPOSED, indicator__in={change.indicator_id for change in changes}
    )
    return Counter(map(key_of, rows))


@transaction.atomic
def decide_tokens(
    tokens: Collection[str], insisted: Collection[str], user: User, *, approve: bool, answer: str
) -> Decided:
    """Approve or reject proposals by token.

    One that is in conflict is approved only when it is `insisted` on, and of rivals for one
    figure only one; one whose figure is not as it was shown is left for another look.
    """
    seen = dict(token.partition(".")[::2] for token in tokens)
    ids = [int(key) for key in seen if key.isascii() and key.isdigit()]
    own = proposals(user).filter(pk__in=ids)
    lock(own.values_list("indicator_id", flat=True))
    changes = list(own.all())
    result = Decided()
    chosen: dict[Key, list[FigureChange]] = defaultdict(list)
    for one in waiting_list(changes):
        fits = one.mark == seen[str(one.change.pk)]
        clear = not one.conflict or str(one.change.pk) in insisted
        if approve and not (fits and clear):
            result.again.append(one.change.pk)
        else:
            chosen[key_of(one.change)].append(one.change)
    for rows in chosen.values():
        if approve and len(rows) > 1:
            result.again.extend(change.pk for change in rows)
        else:
            decide_all(rows, approve=approve, by=user, answer=answer)
            result.done += len(rows)
    return result


def may_decide(user: Any) -> bool:
    """Whether the user publishes for any place."""
    scope = scope_of(user)
    return scope.everywhere or bool(scope.publishes)
