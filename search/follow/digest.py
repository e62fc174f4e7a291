"""Sending what is new to those who asked for it."""

import logging
from datetime import timedelta

from django.utils import timezone

from search.follow.mail import tell
from search.follow.news import news_for
from search.follow.subscribing import newest_version
from search.models import Follow

logger = logging.getLogger("nutag.follow")
# A little less than the rhythm, so that a run that starts a few minutes early skips nobody.
PAUSES = {
    Follow.Rhythm.DAILY.value: timedelta(hours=23),
    Follow.Rhythm.WEEKLY.value: timedelta(days=6, hours=23),
}


class SomeNotSent(Exception):
    """Mails that could not be sent; the followers are looked at again the next time."""


def send_due() -> str:
    """Look at every follower whose time has come. A job of the clock.

    Raises SomeNotSent after having tried all.
    """
    sent = failed = 0
    for rhythm, pause in PAUSES.items():
        due = Follow.objects.filter(rhythm=rhythm, looked_at__lt=timezone.now() - pause)
        for follow in due.select_related("place").iterator():
            outcome = _look(follow)
            sent, failed = sent + (outcome == "sent"), failed + (outcome == "failed")
    if failed:
        raise SomeNotSent(f"{sent} digests sent, {failed} could not be sent")
    return f"{sent} digests sent"


def about(follow: Follow) -> str:
    """What is followed, in the follower's language."""
    if follow.place is None:
        return f"«{follow.query}»"
    name = getattr(follow.place, f"title_{follow.language}") or follow.place.title_mn
    return str(name)


def _look(follow: Follow) -> str:
    newest = newest_version()
    news = news_for(follow)
    if news:
        try:
            tell(follow, about(follow), news)
        except OSError:
            logger.exception("a digest could not be sent")
            return "failed"
    seen = Follow.objects.filter(pk=follow.pk)
    seen.update(looked_at=timezone.now(), seen_version=newest)
    return "sent" if news else "nothing new"
