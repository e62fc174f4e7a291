"""When an event is, in words: 28 November 2026, 10:00–16:00."""

from datetime import datetime

from django.utils import timezone

from portal.i18n.formats import format_date_long
from portal.i18n.languages import current_language


def in_words(starts: datetime, ends: datetime) -> str:
    """Return day and hours in Ulaanbaatar's time, in the reader's language."""
    first, last = timezone.localtime(starts), timezone.localtime(ends)
    language = current_language()
    if first.date() == last.date():
        return f"{format_date_long(first, language)}, {first:%H:%M}–{last:%H:%M}"
    return (
        f"{format_date_long(first, language)}, {first:%H:%M} – "
        f"{format_date_long(last, language)}, {last:%H:%M}"
    )
