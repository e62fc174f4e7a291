"""What a question may be about: a gap of a place page, an indicator, or anything."""

from functools import cache

from portal.i18n.languages import current_language
from soums.models import Indicator
from soums.questions import Question, questions


@cache
def gaps() -> dict[str, Question]:
    """The questions that every place page is asked, by key."""
    return {question.key: question for group in questions().values() for question in group}


def label_of(about: str) -> str:
    """The subject in the reader's language; "" where the key is none of ours."""
    if about in gaps():
        return gaps()[about].label
    if not about:
        return ""
    names = Indicator.objects.filter(key=about).values_list(
        f"label_{current_language()}", flat=True
    )
    return str(names.first() or "")
