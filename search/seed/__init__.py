"""What `manage.py seed` prepares for search: the editors' lexicon and the dictionary's words."""

from typing import Any

from portal.ops.seeding import Step
from search.seed import dictionary, words


def steps() -> list[Step[Any]]:
    """Return the steps of this room."""
    return [*words.steps(), dictionary.step()]
