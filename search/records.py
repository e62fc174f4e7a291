"""Reading the records: which are public pages, and how tags are found in them."""

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from search.documents.document import PLACE_KIND
from search.models import SearchRecord

TAG_MARKS = {
    "topics": "t",
    "concepts": "c",
    "aimag_code": "a",
    "soum_code": "s",
    "audience": "u",
    "stage": "g",
}


def tag(field: str, value: str) -> str:
    """How a value of a field stands in `tags`, with the spaces that make it whole: " c:job "."""
    return f" {TAG_MARKS[field]}:{value} "


def tags_text(fields: dict[str, object]) -> str:
    """All tags of a document as one text that can be searched for `tag(…)`."""
    words: list[str] = []
    for field, mark in TAG_MARKS.items():
        value = fields.get(field) or []
        values = value if isinstance(value, list) else [value]
        words.extend(f"{mark}:{one}" for one in values)
    return f" {' '.join(words)} "


def content_records() -> QuerySet[SearchRecord]:
    """Records of public pages and listings, in all languages; no places."""
    return SearchRecord.objects.filter(deleted=False).exclude(kind=PLACE_KIND)


def tagged(field: str, value: str) -> Q:
    """Records with this value of a field."""
    return _holds("tags", tag(field, value))


def saying(word: str) -> Q:
    """Records whose title or summary holds these letters (in lower case)."""
    return _holds("words", word)


def _holds(column: str, text: str) -> Q:
    """Searches letter by letter: LIKE folds cases, which takes a database many times as long."""
    return Q(GreaterThan(StrIndex(column, Value(text)), 0))
