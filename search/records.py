"""Reading the records: which are public pages, and how tags are found in them."""

from django.db.models import QuerySet

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
