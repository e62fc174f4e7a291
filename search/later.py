"""Rows that nobody waits for, such as the log of queries: written together, after the answers.

A reader's request then needs no lock of the database. A process that ends writes what it still
holds; one that is killed loses the rows of its last second, so this is for statistics only.
"""

import atexit
import logging
import time
from collections import defaultdict
from collections.abc import Iterator
from queue import Empty, Full, Queue
from threading import Lock, Thread

from django.conf import settings
from django.db import DatabaseError, connections, models

logger = logging.getLogger("nutag.search")

MOST_WAITING = 2_000
_waiting: Queue[models.Model] = Queue(MOST_WAITING)
_starting = Lock()
_writer = Thread()


def write_later(row: models.Model) -> None:
    """Insert a new row within `SEARCH_LOG_SECONDS`, at once where that is 0.

    Never raises and never waits: rows that cannot be written, or are too many, are dropped.
    """
    if not settings.SEARCH_LOG_SECONDS:
        _write([row])
        return
    try:
        _waiting.put_nowait(row)
    except Full:
        logger.warning("too many rows wait to be written: one is dropped")
    _start_writer()


def write_waiting() -> None:
    """Insert all rows that wait."""
    _write(list(_taken()))


def _start_writer() -> None:
    """Start the thread of this process; a forked process has none at first."""
    global _writer  # noqa: PLW0603 (one a process)
    if _writer.is_alive():
        return
    with _starting:
        if not _writer.is_alive():
            _writer = Thread(target=_write_on, name="later", daemon=True)
            _writer.start()


def _write_on() -> None:
    while True:
        first = _waiting.get()
        time.sleep(settings.SEARCH_LOG_SECONDS)
        _write([first, *_taken()])
        connections.close_all()


def _taken() -> Iterator[models.Model]:
    while True:
        try:
            yield _waiting.get_nowait()
        except Empty:
            return


def _write(rows: list[models.Model]) -> None:
    by_model: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    for model, mine in by_model.items():
        try:
            model._default_manager.bulk_create(mine)
        except DatabaseError:
            logger.exception("%s rows could not be written", len(mine))


atexit.register(write_waiting)
