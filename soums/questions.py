"""What every place page is asked, and how much of it is answered."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from portal.i18n.languages import current_language

FILE = Path(__file__).resolve().parent / "data" / "questions.yaml"


@dataclass(frozen=True)
class Question:
    """One question of a section; any of `indicators` answers it."""

    key: str
    mn: str
    en: str
    indicators: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The question in the reader's language."""
        return self.en if current_language() == "en" else self.mn

    def answered_by(self, known: set[str]) -> bool:
        """Whether one of the indicators with a figure answers it."""
        return any(key in known for key in self.indicators)


@cache
def questions() -> dict[str, tuple[Question, ...]]:
    """Return the questions by section, in the order of the page."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {section: tuple(map(_question, entries)) for section, entries in content.items()}


def _question(entry: dict[str, object]) -> Question:
    indicators = entry.get("indicators", [])
    assert isinstance(indicators, list)  # noqa: S101 (tells mypy what the file holds)
    return Question(
        key=str(entry["key"]),
        mn=str(entry["mn"]),
        en=str(entry["en"]),
        indicators=tuple(map(str, indicators)),
    )
