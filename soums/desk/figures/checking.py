"""From what was typed to what a figure will say: errors by field, doubts that ask for a reason."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from portal.accounts.models import User
from soums.desk.figures.cells import Cell, Status, Typed
from soums.figures.doubts import doubts
from soums.figures.numbers import parse_number
from soums.figures.state import FigureState, NewFigure
from soums.models import Figure, Indicator
from soums.offices import office_in_both, office_of

FIRST_YEAR = 1990
LONGEST_WHY, LONGEST_NOTE = 200, 2_000


@dataclass(frozen=True)
class Checker:
    """`today` ends the years; `source` is that of the whole form, None when none was chosen.

    Readers are told the office of `user` as the one who checked.
    """

    today: date
    source: int | None
    user: User

    def check(self, cell: Cell) -> NewFigure | None:
        """The figure that the cell asks for; None when something is wrong, said in the cell."""
        typed, problems = cell.typed, cell.problems
        value = read_value(cell.indicator, typed, problems)
        year = read_year(typed.year, self.today.year, problems)
        source = self._source(cell)
        if len(typed.note_mn) > LONGEST_NOTE or len(typed.note_en) > LONGEST_NOTE:
            problems["note_mn"] = _("The note is too long.")
        if problems or year is None or source is None:
            return None
        if value is not None:
            cell.doubts = doubts(cell.indicator, value, last_value(cell.figures, year))
        if cell.doubts and not typed.why:
            problems["why"] = _("Say why it is right all the same.")
            return None
        state = FigureState(
            status=typed.choice,
            value=value,
            source_id=source,
            checked_on=self.today,
            checked_by=office_in_both(office_of(self.user, cell.spot.path)),
            note_mn=typed.note_mn,
            note_en=typed.note_en,
        )
        return NewFigure(cell.spot.id, cell.indicator.pk, year, state)

    def _source(self, cell: Cell) -> int | None:
        present = {str(figure.source_id) for figure in cell.figures}
        if cell.typed.source in present:
            return int(cell.typed.source)
        if cell.typed.source:
            cell.problems["source"] = _("Choose a source.")
            return None
        if self.source is None:
            cell.problems["source"] = _("Choose the source above, or that of the figure before.")
        return self.source


def read_value(indicator: Indicator, typed: Typed, problems: dict[str, str]) -> Decimal | None:
    """The typed value; None for “none” and “no data”, or with a problem noted."""
    if typed.choice not in Status.values:
        problems["choice"] = _("Choose: a value, none, or no data.")
        return None
    if typed.choice != Status.VALUE:
        if typed.value:
            problems["value"] = _("Empty the value, or choose “value”.")
        return None
    if not typed.value:
        problems["value"] = _("The value is missing.")
        return None
    try:
        return parse_number(typed.value, indicator.decimals)
    except ValidationError as error:
        problems["value"] = " ".join(error.messages)
        return None


def read_year(text: str, last: int, problems: dict[str, str]) -> int | None:
    """The typed year between 1990 and `last`; None with a problem noted."""
    year = int(text) if text.isascii() and text.isdigit() and len(text) <= len("2026") else 0
    if FIRST_YEAR <= year <= last:
        return year
    words = {"first": FIRST_YEAR, "last": last}
    problems["year"] = _("A year from %(first)s to %(last)s.") % words
    return None


def last_value(figures: list[Figure], year: int) -> Decimal | None:
    """The value nearest before or in a year, else the newest one."""
    valued = [figure for figure in figures if figure.value is not None]
    before = [figure for figure in valued if figure.year <= year]
    found = (before or valued)[:1]
    return Decimal(found[0].value or 0) if found else None
