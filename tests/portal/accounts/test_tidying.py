"""What the clock forgets, and what it keeps."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.utils import timezone

from portal.accounts.models import Invitation
from portal.accounts.tidying import tidy
from tests.portal.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db


def test_a_session_that_is_over_is_forgotten_and_one_that_lasts_is_kept(client, editor):
    sign_in(client, "bold")
    tidy()
    assert UserSession.objects.count() == 1
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    tidy()
    assert not UserSession.objects.exists()


def test_wrong_passwords_are_kept_as_long_as_they_lock(client, editor):
    sign_in(client, "bold", "wrong")
    tidy()
    assert AccessAttempt.objects.exists()
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(hours=1))
    tidy()
    assert not AccessAttempt.objects.exists()


def test_only_invitations_that_nobody_took_for_a_season_are_forgotten(chief):
    old = timezone.now() - timedelta(days=91)
    Invitation.objects.create(name="A", email="a@example.mn", invited_by=chief, sent_at=old)
    taken = {"accepted_at": old, "sent_at": old}
    Invitation.objects.create(name="B", email="b@example.mn", invited_by=chief, **taken)
    Invitation.objects.create(name="C", email="c@example.mn", invited_by=chief)
    tidy()
    assert set(Invitation.objects.values_list("name", flat=True)) == {"B", "C"}
