"""Which questions of readers a place page shows."""

from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from guides.models import ReaderQuestion
from portal.i18n.languages import translated

MOST = 20


@dataclass(frozen=True)
class ShownQuestion:
    """A question in the reader's language, with its answer; languages say which they are in."""

    about: str
    question: str
    question_language: str
    answer: str
    answer_language: str
    row: ReaderQuestion

    @property
    def day(self) -> date:
        """The day on which it was asked."""
        return timezone.localdate(self.row.asked_at)


@dataclass(frozen=True)
class PlaceQuestions:
    """What was asked about a place: `answered`, newest first, and `waiting` by its subject."""

    answered: list[ShownQuestion] = field(default_factory=list)
    waiting: list[ShownQuestion] = field(default_factory=list)

    @property
    def waiting_about(self) -> dict[str, ShownQuestion]:
        """The newest waiting question of each subject."""
        return {shown.about: shown for shown in reversed(self.waiting) if shown.about}


def questions_of(place_id: int) -> PlaceQuestions:
    """Return what readers asked about a place and see of it. One query."""
    states = ReaderQuestion.State
    rows = ReaderQuestion.objects.filter(
        place_id=place_id, state__in=(states.WAITING, states.ANSWERED)
    )
    found = PlaceQuestions()
    for row in rows[: 2 * MOST]:
        kind = found.answered if row.state == states.ANSWERED else found.waiting
        if len(kind) < MOST:
            kind.append(shown(row))
    return found


def shown(row: ReaderQuestion) -> ShownQuestion:
    """The question and its answer in the reader's language, Mongolian where there is no other."""
    question, question_language = translated(row, "question")
    answer, answer_language = translated(row, "answer")
    return ShownQuestion(
        row.about, question or "", question_language, answer or "", answer_language, row
    )
