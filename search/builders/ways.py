"""Paths for herders, specialists, returnees and families: one document a language."""

from collections.abc import Collection, Iterator
from typing import Any

from guides.models import GuidePage
from guides.paths.book import Way, ways
from search.builders.concepts import tags_of, topics_of_concepts
from search.builders.parts import COUNTRY, LOCALES, in_language, joined, plain, title_keys
from search.documents import Document

WAY_KIND = "path"


def way_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of the paths; `wanted` are their numbers. Three queries."""
    known = topics_of_concepts()
    pages = list(GuidePage.objects.live().prefetch_related("audiences").order_by("number"))
    for way in ways().values():
        if wanted is None or way.number in wanted:
            guides = [
                page for page in pages if way.audience in {a.key for a in page.audiences.all()}
            ]
            for locale in LOCALES:
                words = joined(in_language(guide, "title", locale) for guide in guides)
                yield _document(way, locale, words, known)


def _document(way: Way, locale: str, words: str, known: dict[str, str]) -> Document:
    key = f"path:{way.number}"
    title = plain(way.titles[locale])
    tags = tags_of([], way.concepts, known)
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": WAY_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(way.leads[locale]),
        "body": words,
        "topics": list(tags.topics),
        "concepts": list(tags.concepts),
        "audience": [way.audience],
        "scope": COUNTRY,
        "popularity": 0,
        "url": way.url_in(locale),
    }
    return Document(fields["uid"], WAY_KIND, key, locale, fields)
