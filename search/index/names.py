"""Names of indices and aliases; the prefix keeps tests and several portals on one server apart."""

from datetime import UTC, datetime

from django.conf import settings

from search.documents import CONTENT, PLACES

INDICES = (PLACES, CONTENT)


def read_alias(index: str) -> str:
    """What searches ask: `content_read`."""
    return f"{settings.ELASTICSEARCH_PREFIX}{index}_read"


def write_alias(index: str) -> str:
    """What the worker writes to: `content_write`."""
    return f"{settings.ELASTICSEARCH_PREFIX}{index}_write"


def new_index(index: str) -> str:
    """A fresh name of an index, with the time in UTC: `content_20261121t083000123456`."""
    return f"{settings.ELASTICSEARCH_PREFIX}{index}_{datetime.now(UTC):%Y%m%dt%H%M%S%f}"


def all_of(index: str) -> str:
    """A pattern for every generation of an index, but not for its aliases."""
    return f"{settings.ELASTICSEARCH_PREFIX}{index}_2*"
