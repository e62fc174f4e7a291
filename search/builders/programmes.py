"""Support programmes: one document a language."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import override

from guides.models import Programme
from search.builders.concepts import tags_of, topics_of_concepts
from search.builders.parts import (
    LOCALES,
    in_language,
    joined,
    place_fields,
    plain,
    title_keys,
)
from search.documents import Document
from search.documents.document import as_text

PROGRAMME_KIND = "programme"


def programme_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of live programmes, in each language that has a title."""
    rows = Programme.objects.filter(live=True)
    if wanted is not None:
        rows = rows.filter(pk__in=wanted)
    known = topics_of_concepts()
    for programme in rows.prefetch_related("topics", "audiences", "steps"):
        for locale in LOCALES:
            if in_language(programme, "title", locale):
                yield _document(programme, locale, _address(programme, locale), known)


def _address(programme: Programme, locale: str) -> str:
    """The address of its page."""
    with override(locale):
        return reverse("programme", args=[programme.slug])


def _document(programme: Programme, locale: str, url: str, known: Mapping[str, str]) -> Document:
    key = f"programme:{programme.pk}"
    title = plain(in_language(programme, "title", locale))
    fields = {
        "uid": f"{key}:{locale}",
        "kind": PROGRAMME_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(in_language(programme, "what_you_get", locale)),
        "body": joined(_body(programme, locale)),
        **_circumstances(programme, known),
        "url": url,
    }
    return Document(fields["uid"], PROGRAMME_KIND, key, locale, fields)


def _body(programme: Programme, locale: str) -> Iterator[str]:
    for name in ("who_may", "provider", "what_can_go_wrong", "legal_basis"):
        yield in_language(programme, name, locale)
    for step in programme.steps.all():
        yield in_language(step, "title", locale)
        yield in_language(step, "body", locale)


def _circumstances(programme: Programme, known: Mapping[str, str]) -> dict[str, Any]:
    topics = [topic for row in programme.topics.all() for topic in row.search_topics]
    tags = tags_of(topics, programme.concepts, known)
    return {
        "topics": list(tags.topics),
        "concepts": list(tags.concepts),
        "audience": [audience.key for audience in programme.audiences.all()],
        **place_fields(programme.place_codes),
        "checked_on": as_text(programme.checked_on),
        "published_at": as_text(programme.last_published_at),
        "popularity": 0,
    }
