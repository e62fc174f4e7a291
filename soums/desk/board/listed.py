"""Listings that end, ended, wait as drafts or were not checked for long."""

from collections import Counter as Tally
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from soums.desk.board.figures import HOLDS_FOR
from soums.desk.board.lines import Codes, DeskLine, within
from soums.listings.admin.filters import SOON_DAYS
from soums.listings.kinds import models_of_listings

# What ended longer ago is left in peace.
ENDED_LATELY = timedelta(days=90)
SOON, OVER, DRAFT, UNCHECKED = "soon", "over", "draft", "unchecked"


def state(name: str, today: date) -> Q:
    """The listings in a state on a day."""
    soon = today + timedelta(days=SOON_DAYS)
    shown = Q(live=True, expires_on__gte=today)
    return {
        SOON: shown & Q(expires_on__lte=soon),
        OVER: Q(expires_on__lt=today, expires_on__gte=today - ENDED_LATELY),
        DRAFT: Q(has_unpublished_changes=True, expires_on__gte=today),
        UNCHECKED: shown & Q(expires_on__gt=soon, checked_on__lt=today - HOLDS_FOR),
    }[name]


SENTENCES = {
    SOON: ngettext_lazy(
        "%(number)s listing ends within two weeks.",
        "%(number)s listings end within two weeks.",
        "count",
    ),
    OVER: ngettext_lazy(
        "%(number)s listing ended in the last three months: renew it or leave it off.",
        "%(number)s listings ended in the last three months: renew them or leave them off.",
        "count",
    ),
    DRAFT: ngettext_lazy(
        "%(number)s listing waits as a draft.", "%(number)s listings wait as drafts.", "count"
    ),
    UNCHECKED: ngettext_lazy(
        "%(number)s listing was not checked for a year.",
        "%(number)s listings were not checked for a year.",
        "count",
    ),
}


LABELS = {
    SOON: _("Listings ending"),
    OVER: _("Listings over"),
    DRAFT: _("Listings as drafts"),
    UNCHECKED: _("Listings to check"),
}


def lines(codes: Codes) -> list[DeskLine]:
    """One line a state. One query a kind of listing."""
    today = timezone.localdate()
    counts = {name: Count("pk", filter=state(name, today)) for name in SENTENCES}
    found: dict[str, Tally[str | None]] = {name: Tally() for name in SENTENCES}
    for model in models_of_listings():
        rows: Any = within(model._default_manager.all(), codes).order_by()
        for row in rows.values("place__code").annotate(**counts):
            for name in SENTENCES:
                found[name][row["place__code"]] += row[name]
    return [
        DeskLine(
            f"listings-{name}",
            LABELS[name],
            SENTENCES[name],
            found[name],
            f"{reverse('desk_listings')}?state={name}",
            narrows=True,
        )
        for name in SENTENCES
    ]
