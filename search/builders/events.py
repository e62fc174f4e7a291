"""Events to come: one document a language; it expires with the event."""

from collections.abc import Collection, Iterator
from typing import Any

from guides.events.coming import coming
from guides.events.showing import event_url
from guides.models import Event
from search.builders.parts import LOCALES, in_language, joined, place_fields, plain, title_keys
from search.documents import Document
from search.documents.document import as_text

EVENT_KIND = "event"
# What the lexicon calls them.
CONCEPT, TOPIC = "events", "guide"


def event_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of public events that have not ended, in each language that has a title."""
    rows = coming() if wanted is None else coming().filter(pk__in=wanted)
    for event in rows:
        for locale in LOCALES:
            if in_language(event, "title", locale):
                yield _document(event, locale)


def _document(event: Event, locale: str) -> Document:
    key = f"event:{event.pk}"
    title = plain(in_language(event, "title", locale))
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": EVENT_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(in_language(event, "text", locale)),
        "body": joined([in_language(event, "venue", locale)]),
        "topics": [TOPIC],
        "concepts": [CONCEPT],
        "audience": [],
        **place_fields([event.place.code] if event.place else []),
        "checked_on": as_text(event.checked_on),
        "published_at": as_text(event.last_published_at),
        "expires_at": as_text(event.ends),
        "popularity": 0,
        "url": event_url(event.slug, locale),
    }
    return Document(fields["uid"], EVENT_KIND, key, locale, fields)
