"""What readers typed does not stay longer than it is needed."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from guides.models import ReaderQuestion

KEPT = timedelta(days=90)


def tidy() -> str:
    """Delete what was declined, and erase what was typed for answered questions. A job."""
    before = timezone.now() - KEPT
    states = ReaderQuestion.State
    declined, _ = ReaderQuestion.objects.filter(state=states.DECLINED, asked_at__lt=before).delete()
    answered = ReaderQuestion.objects.filter(
        Q(answered_on__lt=before.date()), state=states.ANSWERED
    ).exclude(asked_text="")
    return f"{declined} questions deleted, {answered.update(asked_text='')} typed texts erased"
