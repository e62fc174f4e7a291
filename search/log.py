"""Writing down what was searched for; never who."""

from django.conf import settings

from search.later import write_later
from search.models import QueryLog
from search.reader.tokens import LONGEST_QUERY
from search.service import Answer


def log_query(answer: Answer) -> None:
    """Keep the first page of a search in the log, after the answer; nobody waits for it."""
    if not settings.SEARCH_LOG or answer.question.offset or not answer.question.query.strip():
        return
    reading = answer.reading
    write_later(
        QueryLog(
            language=answer.question.language,
            text=reading.query[:LONGEST_QUERY],
            reading={
                "places": list(reading.filter_codes),
                "concepts": [concept.concept for concept in reading.concepts],
                "rest": reading.rest,
            },
            places_found=len(answer.places),
            content_found=answer.found.total,
            engine=answer.engine,
            took_ms=answer.took_ms,
        )
    )
