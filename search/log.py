"""Writing down what was searched for; never who."""

import re
from secrets import token_urlsafe

from django.conf import settings
from django.http import HttpRequest

from search.later import write_later
from search.models import QueryLog
from search.reader.tokens import LONGEST_QUERY
from search.service import Answer

TOKEN_BYTES = 16
_MACHINES = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|scrapy|httpclient|java/",
    re.IGNORECASE,
)
# Addresses, numbers of telephones and of identity cards may stand in what people type.
_PERSONAL = re.compile(
    r"\S+@\S+"
    r"|\b[^\W\d_]{2}\d{8}\b"
    r"|(?:\+\s?976[\s-]?)?(?<!\d)\d{4}[\s.-]?\d{4}(?!\d)"
    r"|\d{7,}"
)
_DIGITS_OF_AIMAGS = 2


def log_query(request: HttpRequest, answer: Answer) -> str:
    """Keep the first page of a search in the log and return its token; "" when it is not kept.

    Pages, choices among results, machines and pages fetched ahead are no new question. Nobody
    waits for the writing.
    """
    question = answer.question
    if not settings.SEARCH_LOG or question.offset or question.choices or not _is_reader(request):
        return ""
    row = _row(answer)
    write_later(row)
    return row.token


def _is_reader(request: HttpRequest) -> bool:
    agent = request.headers.get("User-Agent", "")
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    return bool(agent) and not ahead and not _MACHINES.search(agent)


def without_persons(text: str) -> str:
    """The text without what may name a person: mail addresses, telephone and register numbers."""
    return _PERSONAL.sub("…", text)


def _row(answer: Answer) -> QueryLog:
    reading = answer.reading
    text = without_persons(reading.query[:LONGEST_QUERY])
    codes = reading.filter_codes
    return QueryLog(
        language=answer.question.language,
        text=text,
        folded=" ".join(text.casefold().split())[:LONGEST_QUERY],
        reading={
            "places": list(codes),
            "concepts": [concept.concept for concept in reading.concepts],
            "rest": without_persons(reading.rest),
        },
        aimags=_listed(dict.fromkeys(code[:_DIGITS_OF_AIMAGS] for code in codes)),
        places_found=len(answer.places),
        content_found=answer.found.total,
        engine=answer.engine,
        took_ms=answer.took_ms,
        token=token_urlsafe(TOKEN_BYTES),
    )


def _listed(codes: dict[str, None]) -> str:
    """Codes between spaces, so that one of them can be looked for: " 45 67 "."""
    return f" {' '.join(codes)} " if codes else ""
