"""The newest figure of each indicator and place: how old it is, which questions it answers."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from soums.desk.board.confirming import STILL_CORRECT
from soums.desk.board.lines import Codes, DeskLine, within
from soums.models import Figure, FigureChange
from soums.questions import Question, questions

# After so long a confirmed figure or text is due again.
HOLDS_FOR = timedelta(days=365)
Key = tuple[str, int, int]


@dataclass
class PlaceState:
    """What is known of one place. `newest` is (indicator id, key, year, whether computed)."""

    newest: list[tuple[int, str, int, bool]] = field(default_factory=list)

    @property
    def known(self) -> set[str]:
        """Keys of the indicators that say something."""
        return {key for _id, key, _year, _computed in self.newest}

    @property
    def gaps(self) -> list[tuple[str, Question]]:
        """(section, question) that nobody has answered."""
        known = self.known
        return [
            (section, question)
            for section, asked in questions().items()
            for question in asked
            if not question.answered_by(known)
        ]

    def old(self, today: date) -> list[tuple[int, int]]:
        """(indicator id, year) of figures that readers see marked as old and somebody can renew."""
        return [
            (indicator, year)
            for indicator, _key, year, computed in self.newest
            if not computed and is_old(year, today)
        ]

    def fresh(self, today: date) -> int:
        """How many of the newest figures are not old."""
        return sum(not is_old(year, today) for _id, _key, year, _computed in self.newest)


def is_old(year: int, today: date) -> bool:
    """The product's rule for a figure's year."""
    return today.year - year > settings.NUTAG_OLD_AFTER_YEARS


def asked() -> int:
    """How many questions every page is asked."""
    return sum(map(len, questions().values()))


def states_of(codes: Codes) -> dict[str, PlaceState]:
    """The newest figures by place. One query."""
    rows = within(Figure.objects.filter(place__isnull=False), codes)
    said = rows.filter(~Q(status=Figure.Status.MISSING)).order_by()
    columns = ("place__code", "indicator_id", "indicator__key", "indicator__computed")
    found: dict[str, PlaceState] = defaultdict(PlaceState)
    for code, pk, key, computed, year in (
        said.values(*columns).annotate(newest=Max("year")).values_list(*columns, "newest")
    ):
        found[code].newest.append((pk, key, year, computed))
    for code in codes or ():
        found[code]
    return found


def confirmed(codes: Codes, today: date) -> set[Key]:
    """(code, indicator id, year) of figures confirmed lately. One query."""
    rows = FigureChange.objects.filter(
        why=STILL_CORRECT,
        state=FigureChange.State.APPROVED,
        decided_at__date__gte=today - HOLDS_FOR,
    )
    return set(within(rows, codes).values_list("place__code", "indicator_id", "year"))


def due(states: dict[str, PlaceState], done: set[Key], today: date) -> dict[str, list[Any]]:
    """(indicator id, year) of old figures by place, without those confirmed lately."""
    return {
        code: [pair for pair in state.old(today) if (code, *pair) not in done]
        for code, state in states.items()
    }


def lines(codes: Codes) -> list[DeskLine]:
    """Old figures and open questions. Two queries, three for the whole country."""
    today = timezone.localdate()
    states = states_of(codes)
    old = due(states, confirmed(codes, today), today)
    return [
        DeskLine(
            "old",
            _("Old figures"),
            ngettext_lazy(
                "%(number)s figure is older than three years: renew or confirm it.",
                "%(number)s figures are older than three years: renew or confirm them.",
                "count",
            ),
            {code: len(pairs) for code, pairs in old.items()},
            reverse("desk_old"),
            narrows=True,
        ),
        DeskLine(
            "missing",
            _("Open questions"),
            ngettext_lazy(
                "%(number)s question has no answer yet.",
                "%(number)s questions have no answer yet.",
                "count",
            ),
            {code: len(state.gaps) for code, state in states.items()},
            reverse("desk_missing"),
            narrows=True,
            reminds=False,
        ),
    ]
