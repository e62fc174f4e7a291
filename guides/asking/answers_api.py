"""Answered questions of readers in the public API."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from guides.models import ReaderQuestion
from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of

router = Router(tags=["guides"])


class AnswerOut(Schema):
    """A question and its answer; `place` is an NSO code, `about` the key of what was missing."""

    place: str | None
    about: str
    question_mn: str
    question_en: str
    answer_mn: str
    answer_en: str
    answered_by: str
    answered_on: date


@router.get("/answers", response=Page[AnswerOut], summary="Answered questions of readers")
def answers(
    request: HttpRequest,
    *,
    place: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """What desks answered, newest first; `place` is an NSO code."""
    found = ReaderQuestion.objects.filter(state=ReaderQuestion.State.ANSWERED)
    if place is not None:
        found = found.filter(place__code=place)
    page = page_of(found.select_related("place").order_by("-answered_on", "-pk"), limit, offset)
    return {**page, "results": [_record(row) for row in page["results"]]}


def _record(row: ReaderQuestion) -> dict[str, Any]:
    texts = ("question_mn", "question_en", "answer_mn", "answer_en")
    return {
        "place": row.place.code if row.place else None,
        "about": row.about,
        **{name: getattr(row, name) or "" for name in texts},
        "answered_by": row.answered_by,
        "answered_on": row.answered_on,
    }
