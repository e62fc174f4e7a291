"""One document of an index as a plain value, before it becomes a record."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from json import dumps
from typing import Any

PLACES, CONTENT = "places", "content"
PLACE_KIND = "place"
_FINGERPRINT_BYTES = 20


@dataclass(frozen=True)
class Document:
    """A document and what it was made of.

    `fields` is the source that Elasticsearch stores, without `record_version`; `object_id` names
    the page or record it was made of (`page:12`), `locale` is "" for a place.
    """

    uid: str
    kind: str
    object_id: str
    locale: str
    fields: dict[str, Any]

    @property
    def translation_key(self) -> str:
        """What the documents of one page in all languages share."""
        return str(self.fields.get("translation_key", self.uid))

    def fingerprint(self) -> str:
        """Equal exactly when nothing of the document has changed."""
        text = dumps(self.fields, ensure_ascii=False, sort_keys=True, default=str)
        return blake2b(text.encode(), digest_size=_FINGERPRINT_BYTES).hexdigest()


def index_of(kind: str) -> str:
    """The index that holds documents of a kind: `places` or `content`."""
    return PLACES if kind == PLACE_KIND else CONTENT


def as_text(value: date | datetime | None) -> str | None:
    """A date or point in time as JSON holds it, None where there is none."""
    return value.isoformat() if value else None
