"""Scheduled jobs: run when they are due, once, and again soon when they failed."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from portal.ops.clock import jobs, run_due
from portal.ops.models import JobRun
from portal.settings.base.services import NUTAG_JOBS

pytestmark = pytest.mark.django_db
CALLS = []


def good():
    CALLS.append("good")
    return "did it"


def bad():
    raise OSError("no network")


@pytest.fixture(autouse=True)
def two_jobs(settings):
    CALLS.clear()
    settings.NUTAG_JOBS = {"good": (f"{__name__}.good", 1), "bad": (f"{__name__}.bad", 24)}


def run_at(now):
    return {run.name: run for run in run_due(now)}


def test_a_job_runs_when_it_never_ran_and_then_after_its_hours():
    now = timezone.now()
    assert set(run_at(now)) == {"good", "bad"}
    assert run_at(now + timedelta(minutes=10)) == {}
    assert "good" in run_at(now + timedelta(minutes=61))
    assert CALLS == ["good", "good"]


def test_a_job_that_fails_stops_no_other_and_is_tried_again_soon():
    now = timezone.now()
    assert run_at(now)["bad"].said == "OSError: no network"
    assert set(run_at(now + timedelta(minutes=16))) == {"bad"}


def test_a_job_that_runs_elsewhere_is_left_alone_until_it_is_taken_for_dead():
    now = timezone.now()
    JobRun.objects.create(name="good", started_at=now)
    assert "good" not in run_at(now + timedelta(minutes=90))
    assert "good" in run_at(now + timedelta(hours=3))


def test_the_command_reports_every_job_and_fails_when_one_did(capsys):
    with pytest.raises(CommandError):
        call_command("clock")
    assert "good: did it" in capsys.readouterr().out


def test_every_job_of_the_portal_can_be_called_on_its_own_data(settings):
    settings.NUTAG_JOBS = NUTAG_JOBS
    assert [job.call() for job in jobs()]
