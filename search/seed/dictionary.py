"""Folds of the Mongolian dictionary's words: they are not taken for misspelt names."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from portal.ops.seeding import Reading, Step
from search.dictionary_gate import build

STEMS = "index.dic"


def step() -> Step[Path | None]:
    """Return the step that writes the file of folds where it is missing or older."""
    return Step("Words of the dictionary", read, write, size=lambda source: int(source is not None))


def read(reading: Reading) -> Path | None:
    """The folder of the dictionary, None where the npm package is not installed."""
    folder = Path(settings.DICTIONARY_DIR)
    return folder if (folder / STEMS).is_file() else None


def write(source: Path | None) -> Iterator[str]:
    """Write the folds; a file that is newer than the dictionary stays as it is."""
    if source is None:
        return
    target = Path(settings.SEARCH_GATE_FILE)
    fresh = target.is_file() and target.stat().st_mtime >= (source / STEMS).stat().st_mtime
    if not fresh:
        build(source, target)
    yield "unchanged" if fresh else "created"
