"""Pages that somebody may read in danger: they can be left at once and leave no trace here."""

from collections.abc import Iterable

from django.http import HttpResponse

from guides.models.organisations import SHELTER

# Kinds of help for people whom somebody hurts, trades or holds.
SENSITIVE = frozenset({SHELTER, "psychosocial", "child-protection"})


def is_sensitive(kinds: Iterable[str]) -> bool:
    """Whether one of these kinds of help tells of danger."""
    return not SENSITIVE.isdisjoint(kinds)


def without_trace(response: HttpResponse) -> HttpResponse:
    """Tell browser, service worker and caches between to keep nothing of the page."""
    response["Cache-Control"] = "private, no-store"
    return response
