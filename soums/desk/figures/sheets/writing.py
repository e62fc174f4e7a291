"""From planned rows to figures: through the door, each batch whole or not at all."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.forms import DateField
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.models import User
from portal.sheets.cells import without_mark
from soums.desk.figures.saving import replace_own
from soums.desk.figures.sheets.judging import Outcome, mark_of
from soums.desk.figures.sheets.present import World, present, sources_named
from soums.desk.figures.sources import source_named
from soums.desk.figures.spots import COUNTRY
from soums.desk.scope import may_edit, may_publish
from soums.figures.door import lock, propose_all, record_batch
from soums.figures.state import FigureState, NewFigure
from soums.offices import office_in_both, office_of

COMMAND = "import_figures"


@dataclass(frozen=True)
class Order:
    """A row to be written: its number, cells as text, and the change of the dry run."""

    number: int
    cells: dict[str, str]
    change: dict[str, Any]

    @property
    def key(self) -> tuple[str, str, str]:
        """Code, indicator and year as they stand in the row."""
        return (self.cells["place"], self.cells["indicator"], self.cells["year"])

    @classmethod
    def of(cls, number: int, cells: dict[str, str], change: dict[str, Any]) -> "Order":
        """From a row as it was read."""
        return cls(number, {name: without_mark(text) for name, text in cells.items()}, change)


class Writer:
    """Writes what a dry run has found; `why` stands with every change that names no reason."""

    def __init__(self, by: User | None, why: str) -> None:
        self._by, self._why = by, why
        self._world = World()
        self._today = timezone.localdate()

    @transaction.atomic
    def write(self, orders: list[Order]) -> dict[int, str]:
        """Write a batch; return what became of each row. Figures that others have changed since
        the dry run, and places that are no longer the user's, are left alone.
        """
        lock(self._world.indicators[order.change["indicator"]].pk for order in orders)
        known = present(self._pair(order) for order in orders)
        sources = self._sources(orders)
        outcomes: dict[int, str] = {}
        now: list[tuple[NewFigure, str]] = []
        later: list[tuple[NewFigure, str]] = []
        for order in orders:
            code, year = _scope(order), order.change["year"]
            there = mark_of(order.key, known[self._pair(order)].get(year))
            if there != order.change["mark"] or not self._may(may_edit, code):
                outcomes[order.number] = Outcome.OVERTAKEN
                continue
            publishes = self._may(may_publish, code)
            outcomes[order.number] = Outcome.WRITTEN if publishes else Outcome.PROPOSED
            row = self._row(order, sources[order.cells["source"]])
            (now if publishes else later).append((row, self._reason(order)))
        self._send(now, later)
        return outcomes

    def _may(self, question: Any, code: str | None) -> bool:
        return self._by is None or bool(question(self._by, code))

    def _send(self, now: list[tuple[NewFigure, str]], later: list[tuple[NewFigure, str]]) -> None:
        if now:
            rows, reasons = zip(*now, strict=True)
            record_batch(list(rows), list(reasons), self._by, announce=False)
        if later and self._by is not None:
            rows, reasons = zip(*later, strict=True)
            replace_own(list(rows), self._by)
            propose_all(list(rows), list(reasons), self._by)

    def _pair(self, order: Order) -> tuple[int | None, int]:
        code = order.change["code"]
        place = None if code == COUNTRY else self._world.places[code][0]
        return (place, self._world.indicators[order.change["indicator"]].pk)

    def _row(self, order: Order, source: int) -> NewFigure:
        change, cells = order.change, order.cells
        state = FigureState(
            status=change["status"],
            value=None if change["value"] is None else Decimal(change["value"]).normalize(),
            source_id=source,
            checked_on=self._today,
            checked_by=self._office(change["code"]),
            note_mn=cells.get("note_mn", ""),
            note_en=cells.get("note_en", ""),
        )
        return NewFigure(*self._pair(order), change["year"], state)

    def _office(self, code: str) -> str:
        """Who checked, as readers see it."""
        if self._by is None:
            return COMMAND
        _pk, _kind, path = (None, "", "") if code == COUNTRY else self._world.places[code]
        return office_in_both(office_of(self._by, path))

    def _reason(self, order: Order) -> str:
        words = {"file": self._why, "row": order.number}
        return order.cells.get("reason", "") or _("%(file)s, row %(row)s") % words

    def _sources(self, orders: list[Order]) -> dict[str, int]:
        known = sources_named(order.cells["source"] for order in orders)
        for order in orders:
            title = order.cells["source"]
            if title not in known:
                known[title] = source_named(_source_fields(order.cells))
        return known


def _scope(order: Order) -> str | None:
    code = str(order.change["code"])
    return None if code == COUNTRY else code


def _source_fields(cells: dict[str, str]) -> dict[str, Any]:
    day: date | None = DateField(required=False).clean(cells.get("source_date", ""))
    return {
        "title": cells["source"],
        "publisher": cells.get("source_publisher", "")[:120],
        "url": cells.get("source_url", ""),
        "licence": cells.get("source_licence", "")[:200],
        "retrieved_on": day,
    }
