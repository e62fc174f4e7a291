"""Listings: one document a language, until the end of their last day."""

from collections.abc import Collection, Iterator
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone
from django.utils.translation import override

from search.builders.concepts import Tags, tags_of, topics_of_concepts
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
from soums.gazetteer import Gazetteer, Place, load_gazetteer
from soums.listings.facts import facts_of
from soums.listings.kinds import KINDS, Kind
from soums.listings.models import Listing
from soums.listings.shelf import public_rows

FILE = Path(__file__).resolve().parent.parent / "data" / "listing_concepts.yaml"
SHOWN_FACTS = 4


def listing_documents(key: str, wanted: Collection[int] | None) -> Iterator[Document]:
    """Documents of the public listings of a kind, in each language that has a title."""
    kind = KINDS[key]
    rows = public_rows(kind)
    listings = list(rows if wanted is None else rows.filter(pk__in=wanted))
    if not listings:
        return
    gazetteer, known = load_gazetteer(), topics_of_concepts()
    for locale in LOCALES:
        with override(locale):
            for listing in listings:
                if in_language(listing, "title", locale):
                    tags = tags_of(*concepts_of(kind, listing), known)
                    yield _document(listing, locale, tags, gazetteer)


@cache
def _rules() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return content


def concepts_of(kind: Kind, listing: Listing) -> tuple[list[str], list[str]]:
    """Topics and concepts that a listing's own fields stand for; the first ones say the most."""
    rule = _rules()[kind.key]
    concepts: list[str] = []
    for field, meanings in rule["fields"].items():
        for value in _values(listing, field):
            concepts.extend(meanings.get(value, []))
    return rule["topics"], [*concepts, *rule["concepts"]]


def _values(listing: Listing, field: str) -> list[str]:
    value = getattr(listing, field)
    value = getattr(value, "key", value)
    values = value if isinstance(value, list) else [value]
    return [str(one) for one in values if one is not None]


def _document(listing: Listing, locale: str, tags: Tags, gazetteer: Gazetteer) -> Document:
    key = f"{listing.kind}:{listing.pk}"
    title = plain(in_language(listing, "title", locale))
    place = gazetteer.by_id.get(listing.place_id)
    facts = [f"{label}: {text}" for label, text in facts_of(listing)]
    fields = {
        "uid": f"{key}:{locale}",
        "kind": listing.kind,
        "locale": locale,
        "translation_key": key,
        "title": title,
        "title_keys": title_keys(title),
        "summary": joined([_where(place), *facts[:SHOWN_FACTS]], " · "),
        "body": joined([in_language(listing, "text", locale), *facts]),
        "topics": list(tags.topics),
        "concepts": list(tags.concepts),
        **_place_fields(place),
        "checked_on": as_text(listing.checked_on),
        "published_at": as_text(listing.last_published_at),
        "expires_at": as_text(_end_of_day(listing)),
        "popularity": 0,
        "url": listing.url_in(locale),
    }
    return Document(fields["uid"], listing.kind, key, locale, fields)


def _where(place: Place | None) -> str:
    return place.full_name if place else ""


def _place_fields(place: Place | None) -> dict[str, Any]:
    if place is None:
        return place_fields([])
    located = {"location": {"lat": place.latitude, "lon": place.longitude}}
    return {**place_fields([place.code]), **located}


def _end_of_day(listing: Listing) -> datetime:
    """The last second of the last day where the portal is."""
    return timezone.make_aware(datetime.combine(listing.expires_on, time(23, 59, 59)))
