"""What a figure says, as a value that can be kept, compared and given back."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from soums.models import Figure

Key = tuple[int | None, int, int]


@dataclass(frozen=True)
class FigureState:
    """What a figure says. `value` is in the indicator's unit, None unless `status` is "value"."""

    status: str
    value: Decimal | None
    source_id: int
    checked_on: date
    checked_by: str
    note_mn: str = ""
    note_en: str = ""

    def __post_init__(self) -> None:
        if (self.status == Figure.Status.VALUE) != (self.value is not None):
            raise ValueError("a value goes with the status `value`, and only with it")

    def as_json(self) -> dict[str, Any]:
        """The state as a change keeps it."""
        value = None if self.value is None else str(self.value.normalize())
        return {**self.__dict__, "value": value, "checked_on": self.checked_on.isoformat()}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "FigureState":
        """The state that a change kept."""
        value = None if kept["value"] is None else Decimal(kept["value"])
        checked_on = date.fromisoformat(kept["checked_on"])
        return cls(**{**kept, "value": value, "checked_on": checked_on})

    @classmethod
    def of(cls, figure: Figure) -> "FigureState":
        """What `figure` says now."""
        value = None if figure.value is None else Decimal(figure.value).normalize()
        return cls(
            status=figure.status,
            value=value,
            source_id=figure.source_id,
            checked_on=figure.checked_on,
            checked_by=figure.checked_by,
            note_mn=figure.__dict__["note_mn"] or "",
            note_en=figure.__dict__["note_en"] or "",
        )


@dataclass(frozen=True)
class NewFigure:
    """A figure to be written; `place_id` None means the whole country."""

    place_id: int | None
    indicator_id: int
    year: int
    state: FigureState

    @property
    def key(self) -> Key:
        """What identifies the figure."""
        return (self.place_id, self.indicator_id, self.year)


def mark_of(figures: Iterable[Figure]) -> str:
    """A mark of what figures say: another one as soon as any of them says something else."""
    said = sorted((figure.year, json.dumps(FigureState.of(figure).as_json())) for figure in figures)
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]
