"""Pages of plain text such as «About the data»: one document a language."""

from collections.abc import Collection, Iterator
from typing import Any

from portal.home.models import TextPage
from search.builders.parts import (
    COUNTRY,
    LOCALES,
    address,
    in_language,
    joined,
    plain,
    public,
    stream_text,
    title_keys,
)
from search.documents import Document
from search.documents.document import as_text

TEXT_KIND = "page"


def text_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of public text pages, in each language that has a title."""
    for page in public(TextPage.objects.all(), wanted):
        for locale in LOCALES:
            if in_language(page, "title", locale):
                yield _document(page, locale)


def _document(page: TextPage, locale: str) -> Document:
    key = f"page:{page.pk}"
    title = plain(in_language(page, "title", locale))
    lead = in_language(page, "lead", locale) or in_language(page, "search_description", locale)
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": TEXT_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(lead),
        "body": joined(stream_text(getattr(page, f"body_{locale}"))),
        "topics": [],
        "concepts": [],
        "scope": COUNTRY,
        "published_at": as_text(page.last_published_at),
        "popularity": 0,
        "url": address(page.url_path, locale),
    }
    return Document(fields["uid"], TEXT_KIND, key, locale, fields)
