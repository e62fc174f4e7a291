"""Jobs that run by themselves: which there are, which are due, and running them one by one.

`NUTAG_JOBS` names them: name → (dotted name of a callable, hours between two runs). A job returns a
line for the report and must be safe to run again; one that raises is tried again at the next round.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from portal.ops.models import JobRun

logger = logging.getLogger("nutag.clock")
# A run that is not finished after this long is taken for dead.
PATIENCE = timedelta(hours=2)


@dataclass(frozen=True)
class Job:
    """Something to do every so often; `call` returns what it has to report."""

    name: str
    call: Callable[[], str]
    every: timedelta


def jobs() -> list[Job]:
    """Return the jobs of all rooms, in the order of the settings."""
    return [
        Job(name, import_string(path), timedelta(hours=hours))
        for name, (path, hours) in settings.NUTAG_JOBS.items()
    ]


def run_due(now: datetime | None = None) -> Iterator[JobRun]:
    """Run every job whose time has come; yield its run. Two clocks never run one job at once."""
    for job in jobs():
        if claimed := _claim(job, now or timezone.now()):
            yield run(job, claimed)


def run(job: Job, claimed: JobRun) -> JobRun:
    """Run a job and keep what came of it."""
    try:
        claimed.said, claimed.succeeded = job.call(), True
    except Exception as error:
        logger.exception("the job %s failed", job.name)
        claimed.said, claimed.succeeded = f"{type(error).__name__}: {error}", False
    claimed.finished_at = timezone.now()
    claimed.save()
    return claimed


def _claim(job: Job, now: datetime) -> JobRun | None:
    """The run of a job that is due, taken so that no other clock takes it."""
    found, created = JobRun.objects.get_or_create(name=job.name, defaults={"started_at": now})
    if created:
        return found
    wait = job.every if found.succeeded else min(job.every, timedelta(minutes=15))
    if found.finished_at is None:
        wait = PATIENCE
    if now < found.started_at + wait:
        return None
    mine = JobRun.objects.filter(pk=found.pk, started_at=found.started_at)
    if not mine.update(started_at=now, finished_at=None, succeeded=False, said=""):
        return None
    found.refresh_from_db()
    return found
