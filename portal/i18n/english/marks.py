"""What an editor says about the English of one publication travels with the revision."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KEY = "english"


@dataclass(frozen=True)
class Marks:
    """`small`: all changes are small corrections; `checked`: parts whose English still holds."""

    small: bool = False
    checked: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """Return the marks as a revision keeps them."""
        return {"small": self.small, "checked": sorted(self.checked)}


def marks_in(content: Mapping[str, Any] | None) -> Marks:
    """Return the marks in the content of a revision; none where it has none."""
    kept = (content or {}).get(KEY) or {}
    return Marks(bool(kept.get("small")), frozenset(kept.get("checked", ())))


class CarriesMarks:
    """Writes the marks of the form, `english_marks`, into the next revision and no other."""

    english_marks: Marks | None = None

    def serializable_data(self) -> dict[str, Any]:
        """Return the content of a revision; a name that is no field is left out when read back."""
        data: dict[str, Any] = super().serializable_data()  # type: ignore[misc]
        if self.english_marks and self.english_marks != Marks():
            data[KEY] = self.english_marks.as_json()
        return data
