"""Completions for the search box: places and topics from memory, titles from the index.

At most eight rows. When the server is away, titles come from the records; nothing else changes.
"""

import logging
from collections.abc import Sequence
from functools import reduce
from hashlib import blake2b
from operator import and_
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache

from search.breaker import Breaker
from search.builders.concepts import section_tags
from search.builders.sections import SECTION_KIND
from search.documents import CONTENT
from search.index.client import ServerErrors, completing_client
from search.index.names import read_alias
from search.keys import name_key, normalise
from search.loaded import Library, library
from search.queries.completion import titles_body
from search.reader.completion import TopicCompletion
from search.reader.tokens import LONGEST_QUERY
from search.records import content_records, saying
from search.service import place_dict

logger = logging.getLogger("nutag.search")

MOST_ROWS, MOST_TOPICS, MOST_TITLES = 8, 3, 2
SHORTEST_TITLE_PREFIX = 2
KEPT_SECONDS = 60
Row = dict[str, Any]


def complete(query: str, language: str) -> dict[str, list[Row]]:
    """`places`, `topics` and `pages` for what was typed, as in the API. Kept for a minute."""
    text = " ".join(normalise(query[:LONGEST_QUERY]).split())
    if not text:
        return {"places": [], "topics": [], "pages": []}
    shelf = library()
    mark = blake2b(f"{id(shelf)}-{language}-{text}".encode(), digest_size=16).hexdigest()
    key = f"search-completion-{settings.ELASTICSEARCH_PREFIX}{mark}"
    kept: dict[str, list[Row]] | None = cache.get(key)
    if kept is None:
        kept = _complete(text, language, shelf)
        cache.set(key, kept, KEPT_SECONDS)
    return kept


def _complete(text: str, language: str, shelf: Library) -> dict[str, list[Row]]:
    found = shelf.completer.complete(text, MOST_ROWS, MOST_TOPICS)
    pages = _titles(text, language) if len(text) >= SHORTEST_TITLE_PREFIX else []
    room = MOST_ROWS - len(found.topics) - len(pages)
    known = (shelf.gazetteer.get(place.code) for place in found.places[:room])
    return {
        "places": [place_dict(place, language) for place in known if place is not None],
        "topics": [_topic_row(topic, language, shelf) for topic in found.topics],
        "pages": pages,
    }


def _topic_row(topic: TopicCompletion, language: str, shelf: Library) -> Row:
    """A topic leads to its section of the place before it, else to a search."""
    label = topic.label_en if language == "en" else topic.label_mn
    place = shelf.gazetteer.get(topic.place_code) if topic.place_code else None
    if place is None:
        return {"topic": topic.topic, "label": label, "url": _search_url(label, language)}
    name = place.name_en if language == "en" else place.name_mn
    section = _section_for(topic.concept)
    url = _search_url(f"{name} {label}", language)
    if section:
        url = f"{place.url_in(language)}{section}/"
    return {"topic": topic.topic, "label": f"{name} · {label}", "url": url}


def _section_for(concept: str) -> str:
    sections = (section for section, tags in section_tags().items() if concept in tags.concepts)
    return next(sections, "")


def _search_url(query: str, language: str) -> str:
    return f"/{language}/search/?{urlencode({'q': query})}"


def _titles(text: str, language: str) -> list[Row]:
    words = text.split()
    breaker = Breaker()
    if settings.ELASTICSEARCH_URL and breaker.allows():
        try:
            found = _titles_from_index(words, language)
        except ServerErrors as error:
            breaker.failed()
            logger.warning("titles completed from the database: %s", error)
        else:
            breaker.worked()
            return found
    return _titles_from_records(words, language)


def _titles_from_index(words: Sequence[str], language: str) -> list[Row]:
    keys = list(filter(None, map(name_key, words)))
    if not keys:
        return []
    body = titles_body(keys, language, MOST_TITLES)
    answer = completing_client().search(index=read_alias(CONTENT), **body)
    return [_title_row(hit["_source"]) for hit in answer["hits"]["hits"]]


def _titles_from_records(words: Sequence[str], language: str) -> list[Row]:
    rows = content_records().exclude(kind=SECTION_KIND).filter(locale=language)
    fits = reduce(and_, (saying(word.lower()) for word in words))
    documents = rows.filter(fits).order_by("uid").values_list("document", flat=True)
    return [_title_row(document) for document in documents[:MOST_TITLES]]


def _title_row(document: Row) -> Row:
    return {"title": document["title"], "url": document["url"]}
