"""What nobody needs any more: ended sessions, old wrong passwords, invitations long past."""

from datetime import timedelta
from importlib import import_module

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from portal.accounts.models import Invitation

# Days after which an invitation that nobody took is forgotten.
FORGET_INVITATIONS = 90


def tidy() -> str:
    """Delete them and say how many; safe to run again."""
    now = timezone.now()
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    alive = Session.objects.values("session_key")
    sessions, _ = UserSession.objects.exclude(session_key__in=alive).delete()
    attempts, _ = AccessAttempt.objects.filter(
        attempt_time__lt=now - settings.AXES_COOLOFF_TIME
    ).delete()
    old = now - timedelta(days=FORGET_INVITATIONS)
    invitations, _ = Invitation.objects.filter(accepted_at=None, sent_at__lt=old).delete()
    return f"{sessions} sessions, {attempts} wrong passwords, {invitations} invitations deleted"
