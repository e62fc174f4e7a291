"""The guides room's tools, which are no rows of the database: one document a language."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import override

from guides.tools.shelf import TOOLS, Tool
from search.builders.parts import COUNTRY, LOCALES, plain, title_keys
from search.builders.texts import TEXT_KIND
from search.documents import Document


def tool_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of all tools; none where particular rows are wanted, for they have none."""
    if wanted is None:
        for tool in TOOLS:
            for locale in LOCALES:
                yield _document(tool, locale)


def _document(tool: Tool, locale: str) -> Document:
    key = f"tool:{tool.key}"
    with override(locale):
        title, summary, url = plain(str(tool.title)), plain(str(tool.description)), tool.url
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": TEXT_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": summary,
        "body": summary,
        "topics": [],
        "concepts": [],
        "scope": COUNTRY,
        "popularity": 0,
        "url": url,
    }
    return Document(fields["uid"], TEXT_KIND, key, locale, fields)
