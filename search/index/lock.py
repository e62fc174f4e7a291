"""One rebuild at a time, whichever process starts it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

# Any number that nothing else of this database uses.
_ADVISORY_KEY = 7_042_118_330


class AlreadyRunning(Exception):
    """Another process rebuilds just now."""


@contextmanager
def only_rebuild() -> Iterator[None]:
    """Hold the lock of rebuilds; raises AlreadyRunning at once when another process holds it."""
    holder = _advisory_lock if connection.vendor == "postgresql" else _file_lock
    with holder():
        yield


@contextmanager
def _advisory_lock() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_ADVISORY_KEY])
        if not cursor.fetchone()[0]:
            raise AlreadyRunning
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_ADVISORY_KEY])


@contextmanager
def _file_lock() -> Iterator[None]:
    with (settings.VAR_DIR / "search_rebuild.lock").open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning from None
        yield
