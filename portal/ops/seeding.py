"""Loading the data that the repository carries: first everything is read and checked, then written.

A room offers `Step`s; `manage.py seed` runs those of all rooms. Reading raises nothing: it collects
`Problem`s, so that one run names every broken row. Writing happens only when there is none, in one
transaction, and can be repeated: a second run changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from django.dispatch import Signal

T = TypeVar("T")

# Sent after a seed or an import has written rows past the signals of single objects.
bulk_written = Signal()


@dataclass(frozen=True)
class Problem:
    """A row that cannot be taken: where it stands, and why."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass
class Counts:
    """What writing did: rows created, changed, left as they were, and kept for an editor's sake."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0

    def add(self, outcome: str) -> None:
        """Count one row under `created`, `changed`, `unchanged` or `kept`."""
        setattr(self, outcome, getattr(self, outcome) + 1)


@dataclass
class Reading:
    """Collects problems while files are read."""

    problems: list[Problem] = field(default_factory=list)

    def refuse(self, file: Path, line: int, reason: str) -> None:
        """Note that the row at `line` of `file` cannot be taken."""
        self.problems.append(Problem(file.name, line, reason))


@dataclass(frozen=True)
class Step(Generic[T]):
    """One part of the seed: `read` checks the files, `write` stores what was read.

    `write` yields one outcome per row (`created`, `changed`, `unchanged`, `kept`), which also
    drives the progress bar; `size` says how many rows there will be.
    """

    label: str
    read: Callable[[Reading], T]
    write: Callable[[T], Iterable[str]]
    size: Callable[[T], int]


def read_yaml(path: Path, reading: Reading) -> Any:
    """Return the content of a YAML file; a file that cannot be parsed is a problem and gives {}."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=FAST_LOADER)  # noqa: S506
    except (OSError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        reading.refuse(path, mark.line + 1 if mark else 0, str(error).splitlines()[0])
        return {}


FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def lines_of(path: Path, marker: str) -> Iterator[int]:
    """Yield the line numbers at which list entries begin with `marker` (such as `- slug:`)."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip().startswith(marker):
            yield number
