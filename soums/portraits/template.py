"""The sentences of `places_template.yaml`, and which figures each of them speaks of."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).resolve().parents[1] / "data" / "places_template.yaml"


@dataclass(frozen=True)
class FigureName:
    """A figure as sentences name it: of which place (soum, aimag, capital), what, which year."""

    place: str
    indicator: str
    year: int
    decimals: int | None = None


@dataclass(frozen=True)
class Sentence:
    """A sentence in both languages, and the condition under which it is said.

    `figures` are the names of the figures that it speaks of; `source` (publisher, title, date)
    stands for them where the sentence rests on no figure.
    """

    key: str
    when: str
    mn: str
    en: str
    topic: str = ""
    figures: tuple[str, ...] = ()
    source: dict[str, str] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """Return the sentence in one language, with its placeholders."""
        return self.mn if language == "mn" else self.en


@dataclass(frozen=True)
class Template:
    """All sentences, in the order in which they are said, and the figures by name."""

    figures: dict[str, FigureName]
    counted_apart: frozenset[str]
    portrait: tuple[Sentence, ...]
    advantages: tuple[Sentence, ...]
    drawbacks: tuple[Sentence, ...]


@lru_cache(maxsize=1)
def read_template(file: Path = FILE) -> Template:
    """Read the template; raises TypeError or KeyError where an entry is not as described there."""
    content: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Template(
        figures={name: FigureName(**entry) for name, entry in content["figures"].items()},
        counted_apart=frozenset(content["counted_apart"]),
        portrait=_sentences(content["portrait"]),
        advantages=_sentences(content["advantages"]),
        drawbacks=_sentences(content["drawbacks"]),
    )


def _sentences(entries: list[dict[str, Any]]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(**entry | {"figures": tuple(entry.get("figures", ()))}) for entry in entries
    )
