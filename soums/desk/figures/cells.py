"""One cell of a grid: what stands there, what was typed, and what is wrong or doubtful with it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from portal.i18n.languages import current_language
from soums.desk.figures.spots import Spot
from soums.figures.state import mark_of
from soums.models import Figure, FigureChange, Indicator

Status = Figure.Status
MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Typed:
    """The fields of a cell as text. `source` is "" for the source chosen for the whole form."""

    choice: str = ""
    value: str = ""
    year: str = ""
    source: str = ""
    note_mn: str = ""
    note_en: str = ""
    why: str = ""

    @classmethod
    def of(cls, sent: Mapping[str, Any], prefix: str = "") -> "Typed":
        """From a form or a draft; line ends and outer blanks do not count."""
        texts = {
            one.name: str(sent.get(f"{prefix}{one.name}") or "").replace("\r\n", "\n").strip()
            for one in fields(cls)
        }
        return cls(**texts)

    def digest(self) -> str:
        """Equal exactly when the cell says the same; the reason is no part of what it says."""
        said = {**asdict(self), "why": ""}
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]


def said(status: str, value: Any, indicator: Indicator) -> str:
    """What a figure says, in words for an editor: a number, “none” or “no data”."""
    if status == Status.VALUE and value is not None:
        return format_figure(Decimal(str(value)), current_language())
    return _("None") if status == Status.NONE else _("No data yet")


@dataclass
class Conflict:
    """What somebody else wrote while this cell was being filled in."""

    who: str
    when: datetime | None
    theirs: str
    mine: str


@dataclass
class Cell:
    """A place and an indicator. `figures` are newest first; `typed` is what the form shows."""

    spot: Spot
    indicator: Indicator
    figures: list[Figure]
    year: int
    waiting: list[FigureChange] = field(default_factory=list)
    typed: Typed = field(default_factory=Typed)
    base: str = ""
    seen: str = ""
    drafted_at: datetime | None = None
    problems: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    conflict: Conflict | None = None

    def __post_init__(self) -> None:
        self.typed = self.initial()
        self.base = f"{self.mark}.{self.typed.digest()}"

    @cached_property
    def key(self) -> str:
        """What drafts and fields of the form call it."""
        return f"{self.spot.code}.{self.indicator.key}"

    @cached_property
    def label(self) -> str:
        """What fields of the form are called for those who cannot see the row."""
        return f"{self.spot.name}, {self.indicator.label}"

    @property
    def proposed(self) -> list[tuple[int, str]]:
        """Year and words of the proposals that wait."""
        return [
            (change.year, said(change.new["status"], change.new["value"], self.indicator))
            for change in self.waiting
        ]

    @property
    def figure(self) -> Figure | None:
        """The newest figure."""
        return self.figures[0] if self.figures else None

    @property
    def mark(self) -> str:
        """A mark of all years as they are now."""
        return mark_of(self.figures)

    def initial(self) -> Typed:
        """What the form shows before anybody types: the newest figure."""
        figure = self.figure
        if figure is None:
            return Typed(year=str(self.year))
        value = "" if figure.value is None else f"{Decimal(figure.value).normalize():f}"
        return Typed(
            choice=figure.status,
            value=value,
            year=str(figure.year),
            note_mn=_clean(figure.__dict__["note_mn"]),
            note_en=_clean(figure.__dict__["note_en"]),
        )

    @property
    def changed(self) -> bool:
        """Whether what the form shows differs from what it was opened with."""
        return self.typed.digest() != self.base.partition(".")[2]

    @property
    def overtaken(self) -> bool:
        """Whether the figures are others than when the form was opened."""
        return self.mark != self.base.partition(".")[0]

    @property
    def old(self) -> bool:
        """Whether readers are told that the figure is old."""
        age = timezone.localdate().year - self.figure.year if self.figure else 0
        return age > settings.NUTAG_OLD_AFTER_YEARS

    @property
    def now(self) -> str:
        """What stands there, in words."""
        figure = self.figure
        return said(figure.status, figure.value, self.indicator) if figure else _("No data yet")

    @property
    def open(self) -> bool:
        """Whether notes and reason are to be seen at once."""
        notes = {"note_mn", "note_en", "why"} & set(self.problems)
        return bool(notes or self.doubts or self.typed.why)


def _clean(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()
