"""The paths as `data/paths.yaml` holds them: texts, and which figures each asks for."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from portal.i18n.languages import current_language

FILE = Path(__file__).resolve().parents[1] / "data" / "paths.yaml"


@dataclass(frozen=True)
class Asked:
    """A figure that matters on a path; `level` is `aimag` or `soum`, `order` is `high` or `low`."""

    indicator: str
    level: str
    order: str


@dataclass(frozen=True)
class Way:
    """One path. `help` are kinds of help, `section` a section of place pages."""

    number: int
    slug: str
    audience: str
    titles: dict[str, str]
    leads: dict[str, str]
    figures: tuple[Asked, ...]
    help: tuple[str, ...]
    section: str
    concepts: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return self.titles[current_language()]

    @property
    def lead(self) -> str:
        """The lead in the reader's language."""
        return self.leads[current_language()]

    @property
    def url(self) -> str:
        """Its address in the reader's language."""
        return self.url_in(current_language())

    def url_in(self, language: str) -> str:
        """Its address in a language: `/mn/paths/herders/`."""
        return f"/{language}/paths/{self.slug}/"


@cache
def ways() -> dict[str, Way]:
    """Return the paths by slug, in their order."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    made = (_way(number, entry) for number, entry in enumerate(content["paths"], start=1))
    return {way.slug: way for way in made}


def _way(number: int, entry: dict[str, Any]) -> Way:
    return Way(
        number=number,
        slug=entry["slug"],
        audience=entry["audience"],
        titles=entry["title"],
        leads=entry["lead"],
        figures=tuple(Asked(**figure) for figure in entry["figures"]),
        help=tuple(entry["help"]),
        section=entry["section"],
        concepts=tuple(entry["concepts"]),
    )
