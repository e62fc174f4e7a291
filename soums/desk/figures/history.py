"""The history of a figure, and the way back to any of its states."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import User
from portal.i18n.formats import format_date_short
from portal.i18n.languages import current_language
from soums.desk.figures.cells import said
from soums.desk.figures.people import name_of
from soums.desk.figures.saving import replace_own
from soums.desk.figures.spots import Spot
from soums.desk.scope import may_publish
from soums.figures.door import propose, record_batch
from soums.figures.state import FigureState, NewFigure
from soums.models import Figure, FigureChange, Indicator, Source


@dataclass(frozen=True)
class Told:
    """A change in words."""

    change: FigureChange
    who: str
    decided: str
    before: str
    after: str
    source: str
    restorable: bool


def history(spot: Spot, indicator: Indicator, year: int) -> list[Told]:
    """All changes of a figure, the newest first. Three queries."""
    of_figure = {"place": spot.id, "indicator": indicator, "year": year}
    changes = list(FigureChange.objects.filter(**of_figure).select_related("made_by", "decided_by"))
    titles = titles_of(changes)
    figure = Figure.objects.filter(**of_figure).first()
    now = FigureState.of(figure).as_json() if figure else None
    return [
        Told(
            change=change,
            who=name_of(change.made_by) or _("data files of the portal"),
            decided=name_of(change.decided_by),
            before=state_in_words(change.old, indicator) if change.old else "",
            after=state_in_words(change.new, indicator),
            source=titles.get(change.new["source_id"], ""),
            restorable=change.state == FigureChange.State.APPROVED
            and change.new != now
            and change.new["source_id"] in titles,
        )
        for change in changes
    ]


def titles_of(changes: list[FigureChange]) -> dict[int, str]:
    """Titles of the sources that changes name, by id. One query."""
    wanted = {
        state["source_id"] for change in changes for state in (change.old, change.new) if state
    }
    return dict(Source.objects.filter(pk__in=wanted).values_list("pk", "title"))


def state_in_words(state: dict[str, Any], indicator: Indicator) -> str:
    """What a kept state says, with its notes."""
    words = said(state["status"], state["value"], indicator)
    notes = [state[name] for name in ("note_mn", "note_en") if state.get(name)]
    return " · ".join([words, *notes])


@transaction.atomic
def restore(change: FigureChange, spot: Spot, user: User) -> bool:
    """Give a figure back what a change once made of it, through the door.

    Returns whether it stands at once; who may not publish proposes it.
    """
    row = NewFigure(
        change.place_id, change.indicator_id, change.year, FigureState.from_json(change.new)
    )
    when = format_date_short(change.decided_at or change.made_at, current_language())
    why = _("Restored the state of %(day)s") % {"day": when}
    if may_publish(user, spot.scope_code):
        record_batch([row], [why], user)
        return True
    replace_own([row], user)
    propose(row, why=why, by=user)
    return False
