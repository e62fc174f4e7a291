"""Writing down what was searched for; never who."""

import logging

from django.conf import settings
from django.db import DatabaseError

from search.models import QueryLog
from search.reader.tokens import LONGEST_QUERY
from search.service import Answer

logger = logging.getLogger("nutag.search")


def log_query(answer: Answer) -> None:
    """Keep the first page of a search in the log; a log that cannot be written stops nobody."""
    if not settings.SEARCH_LOG or answer.question.offset or not answer.question.query.strip():
        return
    reading = answer.reading
    try:
        QueryLog.objects.create(
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
    except DatabaseError:
        logger.exception("a query could not be logged")
