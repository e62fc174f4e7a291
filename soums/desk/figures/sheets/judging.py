"""One row against what the portal says: what it changes, what is wrong, what needs a reason."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import DateField, URLField
from django.utils.translation import gettext as _

from soums.desk.figures.cells import Typed, said
from soums.desk.figures.checking import read_value, read_year
from soums.desk.figures.sheets.columns import mark_of_row, own_mark, statuses
from soums.desk.figures.sheets.present import Known, Pair
from soums.desk.figures.spots import Spot
from soums.figures.doubts import doubts
from soums.models import FigureImportRow, Indicator

Outcome = FigureImportRow.Outcome
Wrong = Callable[[str, str], None]
MOST_NOTE, MOST_TITLE = 2_000, 500


@dataclass
class Planned:
    """What one row would do. `change` is what the writer needs, and what a person reads."""

    number: int
    outcome: str = Outcome.UNCHANGED
    problems: list[dict[str, str]] = field(default_factory=list)
    change: dict[str, Any] | None = None

    def wrong(self, column: str, reason: str) -> None:
        """Note an error in a cell."""
        self.outcome = Outcome.WRONG
        self.problems.append({"column": column, "reason": reason})


@dataclass
class Row:
    """A row on its way: its cells, and the place and the indicator that they name."""

    planned: Planned
    cells: dict[str, str]
    spot: Spot | None = None
    indicator: Indicator | None = None

    @property
    def pair(self) -> Pair | None:
        """Whose figures it is about; None when the row does not tell."""
        if self.spot is None or self.indicator is None:
            return None
        return (self.spot.id, self.indicator.pk)

    @property
    def key(self) -> tuple[str, str, str]:
        """Code, indicator and year as they stand there."""
        return (self.cell("place"), self.cell("indicator"), self.cell("year"))

    def cell(self, name: str) -> str:
        """The text of a cell."""
        return self.cells.get(name, "")


@dataclass(frozen=True)
class Surroundings:
    """What rows of a batch are judged by: this year, known sources, figures that people keep."""

    year: int
    titles: dict[str, int]
    kept: set[Any]


def judge(row: Row, years: dict[int, Known], around: Surroundings) -> None:
    """Fill in the outcome of a row whose place and indicator are known."""
    if row.spot is None or row.indicator is None or untouched(row):
        return
    planned, indicator = row.planned, row.indicator
    new = _read(row, indicator, around)
    if new is None:
        return
    now = years.get(new.year)
    if now is not None and now.said == new.said:
        return
    _hurdles(row, now, years)
    if (row.spot.id, indicator.pk, new.year) in around.kept:
        planned.wrong("value", _("An editor has changed this figure: say with --by who decides."))
    if new.value is not None:
        _doubt(row, indicator, new, years)
    if not planned.problems:
        planned.outcome = Outcome.CHANGED if now else Outcome.NEW
        planned.change = _change(row, indicator, now, new)


def untouched(row: Row) -> bool:
    """Whether the row says what it said when it was taken out."""
    status = statuses().get(row.cell("status").casefold(), "")
    said = (status, row.cell("value"), row.cell("source"), row.cell("note_mn"), row.cell("note_en"))
    return row.cell("mark") == mark_of_row(row.key, said)


def _read(row: Row, indicator: Indicator, around: Surroundings) -> Known | None:
    problems: dict[str, str] = {}
    status = statuses().get(row.cell("status").casefold(), "")
    value = read_value(indicator, Typed(choice=status, value=row.cell("value")), problems)
    year = read_year(row.cell("year"), around.year, problems)
    for name, reason in problems.items():
        row.planned.wrong("status" if name == "choice" else name, reason)
    _check_source(row, around.titles)
    for name in ("note_mn", "note_en"):
        if len(row.cell(name)) > MOST_NOTE:
            row.planned.wrong(name, _("The note is too long."))
    if row.planned.problems or year is None:
        return None
    texts = (row.cell("source"), row.cell("note_mn"), row.cell("note_en"))
    return Known(year, status, value, *texts)


def _check_source(row: Row, titles: dict[str, int]) -> None:
    title = row.cell("source")
    if not title:
        row.planned.wrong("source", _("The source is missing."))
    elif len(title) > MOST_TITLE:
        row.planned.wrong("source", _("The title is too long."))
    elif title not in titles:
        for name in ("source_publisher", "source_date"):
            if not row.cell(name):
                row.planned.wrong(name, _("Needed for a new source."))
        _valid(row, "source_date", DateField(required=False).clean)
        _valid(row, "source_url", URLField(required=False, assume_scheme="https").clean)


def _valid(row: Row, name: str, clean: Callable[[str], Any]) -> None:
    try:
        clean(row.cell(name))
    except ValidationError as error:
        row.planned.wrong(name, " ".join(error.messages))


def _hurdles(row: Row, now: Known | None, years: dict[int, Known]) -> None:
    indicator, spot = row.indicator, row.spot
    if indicator is None or spot is None:
        return
    if indicator.computed:
        row.planned.wrong("indicator", _("The portal computes it: it cannot be entered."))
    elif indicator.level not in spot.levels and not years:
        row.planned.wrong("indicator", _("It is not published for such places."))
    mark = own_mark(row.cell("mark"), row.key)
    if mark and mark != mark_of(row.key, now):
        words = {"now": said(now.status, now.value, indicator) if now else "—"}
        row.planned.wrong(
            "value",
            _("Somebody else has changed it since the sheet was taken out: now %(now)s.") % words,
        )


def mark_of(key: tuple[str, str, str], now: Known | None) -> str:
    """The mark with which a figure leaves; "" when there is none."""
    return mark_of_row(key, now.said) if now else ""


def _doubt(row: Row, indicator: Indicator, new: Known, years: dict[int, Known]) -> None:
    valued = sorted(year for year, one in years.items() if one.value is not None)
    before = [year for year in valued if year <= new.year] or valued[-1:]
    last = years[before[-1]].value if before else None
    value = new.value if new.value is not None else Decimal(0)
    found = doubts(indicator, value, last)
    if found and not row.cell("reason"):
        row.planned.wrong("value", " ".join([*found, _("Say why in the column of the reason.")]))


def _change(row: Row, indicator: Indicator, now: Known | None, new: Known) -> dict[str, Any]:
    return {
        "code": row.spot.code if row.spot else "",
        "indicator": indicator.key,
        "label": str(indicator.label),
        "year": new.year,
        "before": said(now.status, now.value, indicator) if now else "",
        "after": said(new.status, new.value, indicator),
        "other": [] if now is None else _other(now, new),
        "status": new.status,
        "value": None if new.value is None else str(new.value),
        "mark": mark_of(row.key, now),
    }


def _other(now: Known, new: Known) -> list[list[str]]:
    names = ("source", "note_mn", "note_en")
    pairs = [(name, getattr(now, name), getattr(new, name)) for name in names]
    return [[name, old, after] for name, old, after in pairs if old != after]
