"""Deadlines in words."""

from typing import Any

from django.utils.translation import ngettext_lazy

from guides.models.bases import DeadlineFrom

WORDS: dict[str, Any] = {
    DeadlineFrom.ARRIVAL: ngettext_lazy(
        "within %(days)d day of arriving", "within %(days)d days of arriving", "days"
    ),
    DeadlineFrom.DISMISSAL: ngettext_lazy(
        "within %(days)d day of the dismissal order",
        "within %(days)d days of the dismissal order",
        "days",
    ),
    DeadlineFrom.DECISION: ngettext_lazy(
        "within %(days)d day of the decision", "within %(days)d days of the decision", "days"
    ),
    DeadlineFrom.CALL: ngettext_lazy(
        "within %(days)d day of the call", "within %(days)d days of the call", "days"
    ),
}


def deadline_text(days: int | None, counted_from: str) -> str:
    """Return "within 10 days of arriving"; "" where there is no deadline."""
    if days is None or counted_from not in WORDS:
        return ""
    return str(WORDS[counted_from] % {"days": days})
