"""Organisations that help: one document a language. Where a shelter is stands nowhere in it."""

from collections.abc import Collection, Iterator
from typing import Any

from guides.help.entries import organisation_url
from guides.models import Organisation
from search.builders.concepts import tags_of, topics_of_concepts
from search.builders.parts import LOCALES, in_language, joined, place_fields, plain, title_keys
from search.documents import Document
from search.documents.document import as_text

ORGANISATION_KIND = "organisation"
# Which topics of the lexicon a kind of help answers.
TOPICS = {
    "legal-advice": "services",
    "documentation": "services",
    "information": "services",
    "shelter": "services",
    "psychosocial": "health",
    "medical": "health",
    "child-protection": "services",
    "job-help": "jobs",
    "training": "jobs",
    "vocational": "jobs",
    "business-advice": "business",
    "loans": "business",
}


def organisation_documents(wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of live organisations, in each language that has a name. Three queries."""
    rows = Organisation.objects.filter(live=True)
    if wanted is not None:
        rows = rows.filter(pk__in=wanted)
    known = topics_of_concepts()
    for row in rows.prefetch_related("kinds_of_help"):
        for locale in LOCALES:
            if in_language(row, "name", locale):
                yield _document(row, locale, known)


def _document(row: Organisation, locale: str, known: dict[str, str]) -> Document:
    key = f"organisation:{row.pk}"
    title = plain(in_language(row, "name", locale))
    kinds = list(row.kinds_of_help.all())
    topics = dict.fromkeys(TOPICS[kind.key] for kind in kinds if kind.key in TOPICS)
    tags = tags_of(topics, [], known)
    fields: dict[str, Any] = {
        "uid": f"{key}:{locale}",
        "kind": ORGANISATION_KIND,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": plain(in_language(row, "role", locale)),
        "body": joined(in_language(kind, "name", locale) for kind in kinds),
        "topics": list(tags.topics),
        "concepts": [],
        "audience": [],
        **place_fields(row.aimag_codes),
        "checked_on": as_text(row.checked_on),
        "published_at": as_text(row.last_published_at),
        "popularity": 0,
        "url": organisation_url(row.slug, locale),
    }
    return Document(fields["uid"], ORGANISATION_KIND, key, locale, fields)
