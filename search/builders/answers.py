"""Answered questions of readers: one document a language, on the page that shows the answer."""

from collections.abc import Collection, Iterator
from typing import Any

from guides.models import ReaderQuestion
from search.builders.concepts import section_tags
from search.builders.parts import LOCALES, address, in_language, place_fields, plain, title_keys
from search.documents import Document
from search.documents.document import as_text
from soums.questions import questions

ANSWER_KIND = "answer"


def answer_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of answers about live places, in each language that has both texts. One query."""
    rows = ReaderQuestion.objects.filter(state=ReaderQuestion.State.ANSWERED, place__live=True)
    if wanted is not None:
        rows = rows.filter(pk__in=wanted)
    for row in rows.select_related("place"):
        for locale in LOCALES:
            if in_language(row, "question", locale) and in_language(row, "answer", locale):
                yield _document(row, locale)


def _document(row: ReaderQuestion, locale: str) -> Document:
    assert row.place is not None  # noqa: S101 (only answers about places are asked for)
    key = f"answer:{row.pk}"
    title = plain(in_language(row, "question", locale))
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": ANSWER_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(in_language(row, "answer", locale)),
        "body": "",
        "topics": _topics(row.about),
        "concepts": [],
        "audience": [],
        **place_fields([row.place.code]),
        "checked_on": as_text(row.answered_on),
        "published_at": None,
        "popularity": 0,
        "url": f"{address(row.place.url_path, locale)}#answer-{row.pk}",
    }
    return Document(fields["uid"], ANSWER_KIND, key, locale, fields)


def _topics(about: str) -> list[str]:
    """The topics of the section whose question was answered."""
    for section, asked in questions().items():
        if any(question.key == about for question in asked):
            return list(section_tags()[section].topics)
    return []
