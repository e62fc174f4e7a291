"""Guides: one document a language."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from guides.models import GuidePage
from search.builders.concepts import tags_of, topics_of_concepts
from search.builders.parts import (
    LOCALES,
    address,
    in_language,
    joined,
    place_fields,
    plain,
    public,
    title_keys,
)
from search.documents import Document
from search.documents.document import as_text

GUIDE_KIND = "guide"
PARTS = ("topics", "audiences", "steps", "facts")


def guide_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of public guides, in each language that has a title."""
    pages = public(GuidePage.objects.select_related("stage"), wanted).prefetch_related(*PARTS)
    known = topics_of_concepts()
    for page in pages:
        for locale in LOCALES:
            if in_language(page, "title", locale):
                yield _document(page, locale, known)


def _document(page: GuidePage, locale: str, known: Mapping[str, str]) -> Document:
    key = f"guide:{page.pk}"
    title = plain(in_language(page, "title", locale))
    fields = {
        "uid": f"{key}:{locale}",
        "kind": GUIDE_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(in_language(page, "summary", locale)),
        "body": joined(_body(page, locale)),
        **_circumstances(page, locale, known),
    }
    return Document(fields["uid"], GUIDE_KIND, f"page:{page.pk}", locale, fields)


def _body(page: GuidePage, locale: str) -> Iterator[str]:
    yield in_language(page, "intro", locale)
    for step in page.steps.all():
        for name in ("title", "body", "documents"):
            yield in_language(step, name, locale)
    yield in_language(page, "tips", locale)
    yield in_language(page, "who_to_ask", locale)
    for fact in page.facts.all():
        yield in_language(fact, "statement", locale)


def _circumstances(page: GuidePage, locale: str, known: Mapping[str, str]) -> dict[str, Any]:
    topics = [topic for row in page.topics.all() for topic in row.search_topics]
    tags = tags_of(topics, page.concepts, known)
    return {
        "topics": list(tags.topics),
        "concepts": list(tags.concepts),
        "audience": [audience.key for audience in page.audiences.all()],
        "stage": page.stage.key,
        **place_fields(page.place_codes),
        "checked_on": as_text(page.checked_on),
        "published_at": as_text(page.last_published_at),
        "popularity": 0,
        "url": address(page.url_path, locale),
    }
