"""The dry run: what every row would change and every error by cell, in batches."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.accounts.models import User
from portal.sheets.cells import looks_like_formula, without_mark
from soums.desk.figures.sheets.judging import Planned, Row, Surroundings, judge
from soums.desk.figures.sheets.present import World, changed_by_people, present, sources_named
from soums.desk.figures.sheets.reading import SheetRow
from soums.desk.figures.spots import COUNTRY, Spot
from soums.desk.scope import may_edit
from soums.models import Indicator

BATCH = 1000
TEXTS = ("source", "source_publisher", "source_licence", "note_mn", "note_en", "reason")


class Planner:
    """Checks rows against the portal as it is; `by` None is a command of the portal itself."""

    def __init__(self, by: User | None) -> None:
        self._by = by
        self._world = World()
        self._year = timezone.localdate().year
        self._seen: set[tuple[str, str, str]] = set()

    def remember(self, cells: dict[str, str]) -> bool:
        """Whether no earlier row is about the same figure."""
        key = (cells.get("place", ""), cells.get("indicator", ""), cells.get("year", ""))
        new = key not in self._seen
        self._seen.add(key)
        return new

    def plan(self, rows: Iterable[SheetRow]) -> list[Planned]:
        """One batch. Two queries, three for a command."""
        opened = [self._opened(row) for row in rows]
        pairs = [row.pair for row in opened if row.pair is not None]
        known = present(pairs)
        around = Surroundings(
            year=self._year,
            titles=sources_named(row.cell("source") for row in opened),
            kept=changed_by_people(pairs) if self._by is None else set(),
        )
        for row in opened:
            if row.pair is not None and not row.planned.problems:
                judge(row, known[row.pair], around)
        return [row.planned for row in opened]

    def _opened(self, row: SheetRow) -> Row:
        opened = Row(Planned(row.number), {n: without_mark(t) for n, t in row.cells.items()})
        for name in TEXTS:
            text = row.cells.get(name, "")
            if looks_like_formula(text):
                reason = _("Begins with “%(sign)s”, as formulas do. Write an apostrophe in front.")
                opened.planned.wrong(name, reason % {"sign": text[0]})
        try:
            opened.spot = self._spot(opened.cell("place"))
        except ValidationError as error:
            opened.planned.wrong("place", " ".join(error.messages))
        opened.indicator = self._indicator(opened)
        if not self.remember(row.cells):
            opened.planned.wrong("year", _("The same figure stands in two rows."))
        return opened

    def _spot(self, text: str) -> Spot:
        code = text.split(" ", maxsplit=1)[0].upper()
        if code != COUNTRY and code not in self._world.places:
            raise ValidationError(_("“%(value)s” is no code of a place.") % {"value": code[:40]})
        if self._by is not None and not may_edit(self._by, None if code == COUNTRY else code):
            raise ValidationError(_("This place is not yours to write about."))
        if code == COUNTRY:
            return Spot(None, COUNTRY, "country", "")
        pk, kind, path = self._world.places[code]
        return Spot(pk, code, kind, "", path)

    def _indicator(self, row: Row) -> Indicator | None:
        key = row.cell("indicator")
        found = self._world.indicators.get(key)
        if found is None:
            reason = _("“%(value)s” is no indicator.") % {"value": key[:60]}
            row.planned.wrong("indicator", reason)
        return found
