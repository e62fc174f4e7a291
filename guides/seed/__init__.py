"""What `manage.py seed` loads about guides, in the order in which it has to be written."""

from pathlib import Path
from typing import Any

from guides.seed import checklists, guides, households, organisations, programmes, terms
from guides.seed.entries import Library
from portal.ops.seeding import Step

DATA = Path(__file__).resolve().parents[1] / "data"


def steps(data: Path = DATA) -> list[Step[Any]]:
    """Return the steps of this room, which read the YAML files below `data`."""
    library = Library(data)
    return [
        terms.step(),
        guides.step(library),
        guides.related_step(library),
        *checklists.steps(library),
        households.step(library),
        programmes.step(library),
        organisations.step(library),
    ]
