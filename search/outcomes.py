"""What became of a page of results: opened at a rank, or left; counted, never whose.

The page says so with a beacon of its token and a number. Nothing else is sent or kept.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Case, Count, F, Max, PositiveSmallIntegerField, Q, QuerySet, Sum, When
from django.utils import timezone

from search.models import QueryLog

TOKEN = re.compile(r"[\w-]{22}", re.ASCII)
LARGEST_RANK = 99
OPEN_FOR = timedelta(days=2)
REPORTED_DAYS, MOST_REPORTED = 90, 50


def note_outcome(token: str, rank: int) -> bool:
    """Count an opening at a rank from 1 on, or with 0 that the page was left. One query.

    False for a token that is unknown or too old, and for a rank that no page has.
    """
    if not TOKEN.fullmatch(token) or not 0 <= rank <= LARGEST_RANK:
        return False
    rows = QueryLog.objects.filter(token=token, asked_at__gte=timezone.now() - OPEN_FOR)
    if rank == 0:
        return bool(rows.update(left=F("left") + 1))
    better = Q(best_rank=None) | Q(best_rank__gt=rank)
    best_rank = PositiveSmallIntegerField()
    best = Case(When(better, then=rank), default=F("best_rank"), output_field=best_rank)
    return bool(rows.update(opened=F("opened") + 1, best_rank=best))


@dataclass(frozen=True)
class Unanswered:
    """A query that found nothing or was left, how often, and the codes of the places it names."""

    text: str
    times: int
    places: tuple[str, ...]
    language: str


def without_results() -> QuerySet[QueryLog]:
    """Searches that found no page."""
    return QueryLog.objects.filter(content_found=0)


def abandoned() -> QuerySet[QueryLog]:
    """Searches that found something, of which nothing was opened."""
    return QueryLog.objects.filter(content_found__gt=0, left__gt=0, opened=0)


def grouped(rows: QuerySet[QueryLog]) -> QuerySet[Any, Any]:
    """One row a text and language with `times`, `left_times`, `newest`; the most frequent first."""
    return (
        rows.values("folded", "language", "aimags")
        .annotate(
            times=Count("pk"),
            left_times=Sum("left"),
            newest=Max("asked_at"),
            sample=Max("text"),
        )
        .order_by("-times", "-newest", "folded")
    )


def unanswered_by_aimag(
    aimags: Iterable[str] = (), days: int = REPORTED_DAYS
) -> Mapping[str, list[Unanswered]]:
    """Queries of the last days that found nothing, by the code of the aimag they name.

    `aimags` limits the answer to these codes. At most 50 an aimag, the most frequent first. One
    query. What names no place is no aimag's: see the report of the whole country.
    """
    since = timezone.now() - timedelta(days=days)
    rows = without_results().filter(asked_at__gte=since).exclude(aimags="")
    wanted = set(aimags)
    counted: dict[tuple[str, str], list[QueryLog]] = {}
    for row in rows.order_by("-pk"):
        for code in row.aimags.split():
            if not wanted or code in wanted:
                counted.setdefault((code, row.folded), []).append(row)
    found: dict[str, list[Unanswered]] = {code: [] for code in sorted(wanted)}
    for (code, _), same in sorted(counted.items(), key=lambda pair: -len(pair[1])):
        newest = same[0]
        places = tuple(newest.reading.get("places", ()))
        entry = Unanswered(newest.text, len(same), places, newest.language)
        if len(found.setdefault(code, [])) < MOST_REPORTED:
            found[code].append(entry)
    return found


def forget_queries(days: int) -> int:
    """Delete what was asked more than so many days ago; return how many rows."""
    before = timezone.now() - timedelta(days=days)
    return QueryLog.objects.filter(asked_at__lt=before).delete()[0]
