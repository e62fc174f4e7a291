"""One completion, from the letters typed to at most eight rows."""

import logging
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache

from search.autocomplete.sources import Completions, PageTitle, Typed, from_index, from_memory
from search.autocomplete.topics import SHORTEST, label_of
from search.autocomplete.typed_keys import typed_keys
from search.breaker import Breaker
from search.builders.concepts import section_tags
from search.engines.elastic import PartFailed
from search.index.client import ServerErrors, completing_client
from search.keys import name_key, normalise
from search.loaded import Library, library
from search.reader.concepts import ConceptRow
from search.reader.tokens import LONGEST_QUERY
from search.service import place_dict
from soums.gazetteer import Place

logger = logging.getLogger("nutag.search")

MOST_ROWS, MOST_TOPICS, MOST_PAGES = 8, 3, 2
KEPT_SECONDS = 60


@dataclass(frozen=True)
class _Context:
    """A place read from the words before the last, and what is left to complete as a topic."""

    place: Place | None
    words: str


def complete(query: str, language: str) -> dict[str, Any]:
    """`places`, `topics` and `pages` for what was typed, as in the API. Kept for a minute."""
    text = " ".join(normalise(query[:LONGEST_QUERY]).split())
    if not text:
        return {"places": [], "topics": [], "pages": []}
    shelf = library()
    mark = blake2b(f"{id(shelf)}-{language}-{text}".encode(), digest_size=16).hexdigest()
    key = f"search-completion-{settings.ELASTICSEARCH_PREFIX}{mark}"
    kept: dict[str, Any] | None = cache.get(key)
    if kept is None:
        kept = _complete(text, language, shelf)
        cache.set(key, kept, KEPT_SECONDS)
    return kept


def _complete(text: str, language: str, shelf: Library) -> dict[str, Any]:
    codes, titles = _completions(text, language, shelf)
    context = _context(text, shelf) if " " in text else _Context(None, text)
    if not codes and context.place:
        codes = [context.place.code]
    place = None if context.place is None or codes[:1] != [context.place.code] else context.place
    topics = _topics(text, context, place, language, shelf)
    pages = titles[:MOST_PAGES] if len(text) >= SHORTEST else []
    room = MOST_ROWS - len(topics) - len(pages)
    places = [shelf.gazetteer.get(code) for code in codes[:room]]
    return {
        "places": [place_dict(place, language) for place in places if place is not None],
        "topics": topics,
        "pages": [_page_row(page) for page in pages],
    }


def _completions(text: str, language: str, shelf: Library) -> Completions:
    words = text.split()
    typed = Typed(typed_keys(text), list(filter(None, map(name_key, words))), words, language)
    breaker = Breaker()
    if settings.ELASTICSEARCH_URL and breaker.allows():
        try:
            found = from_index(completing_client(), typed, MOST_ROWS)
        except (*ServerErrors, PartFailed) as error:
            breaker.failed()
            logger.warning("completed from memory: %s", error)
        else:
            breaker.worked()
            return found
    return from_memory(shelf.reader.place_table, shelf.gazetteer, typed, MOST_ROWS)


def _context(text: str, shelf: Library) -> _Context:
    """The place that the words before the last ones name, trying the longest beginning first."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1):
        codes = shelf.reader.read(" ".join(words[:end])).filter_codes
        if codes:
            return _Context(shelf.gazetteer.get(codes[0]), " ".join(words[end:]))
    return _Context(None, text)


def _topics(
    text: str, context: _Context, place: Place | None, language: str, shelf: Library
) -> list[dict[str, str]]:
    rows = shelf.topics.beginning_with(context.words if context.place else text, MOST_TOPICS)
    return [_topic_row(row, place or context.place, language) for row in rows]


def _topic_row(row: ConceptRow, place: Place | None, language: str) -> dict[str, str]:
    label = label_of(row, language)
    if place is None:
        return {"topic": row.topic, "label": label, "url": _search_url(label, language)}
    name = place.name_en if language == "en" else place.name_mn
    section = next((s for s, tags in section_tags().items() if row.concept in tags.concepts), "")
    url = (
        f"{place.url_in(language)}{section}/"
        if section
        else _search_url(f"{name} {label}", language)
    )
    return {"topic": row.topic, "label": f"{name} · {label}", "url": url}


def _search_url(query: str, language: str) -> str:
    return f"/{language}/search/?{urlencode({'q': query})}"


def _page_row(page: PageTitle) -> dict[str, str]:
    return {"title": page.title, "url": page.url}
