"""What is new for a follower since the last look: documents of public pages, newest first."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from search.builders.sections import SECTION_KIND
from search.models import Follow, SearchRecord
from search.question import Question
from search.records import content_records, tagged
from search.service import search

MOST = 20
SEARCHED = 50


@dataclass(frozen=True)
class News:
    """A page that is new or has changed. `url` is its path; `checked_on` as the page says."""

    title: str
    url: str
    kind: str
    checked_on: date | None


def news_for(follow: Follow) -> list[News]:
    """Return at most twenty pieces of news in the follower's language."""
    changed = content_records().filter(locale=follow.language, version__gt=follow.seen_version)
    found = _of_place(changed, follow) if follow.place else _of_search(changed, follow)
    return [_news(record) for record in found[:MOST]]


def _of_place(changed: QuerySet[SearchRecord], follow: Follow) -> list[SearchRecord]:
    """Everything of the place itself; of a soum's aimag all but the sections of its own page."""
    assert follow.place is not None  # noqa: S101 (the caller has looked)
    code = follow.place.code
    aimag = tagged("aimag_code", code[:2])
    wide = aimag & Q(scope="aimag")
    if follow.place.is_aimag:
        wanted = wide | (aimag & ~Q(kind=SECTION_KIND))
    else:
        wanted = tagged("soum_code", code) | (wide & ~Q(kind=SECTION_KIND))
    return list(changed.filter(wanted).order_by("-version")[:MOST])


def _of_search(changed: QuerySet[SearchRecord], follow: Follow) -> list[SearchRecord]:
    """What the search finds today and what has changed, in the order of the search."""
    answer = search(Question(follow.query, follow.language, size=SEARCHED))
    order = {hit.uid: number for number, hit in enumerate(answer.found.hits)}
    return sorted(changed.filter(uid__in=order), key=lambda record: order[record.uid])


def _news(record: SearchRecord) -> News:
    document = record.document
    return News(document["title"], document["url"], record.kind, record.checked_on)
