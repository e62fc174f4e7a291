"""Events for machines."""

from datetime import date, datetime
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema

from guides.api_shapes import SourceOut
from guides.events.coming import coming, coming_in
from guides.events.showing import event_url
from guides.models import Event
from guides.records import both, source_record
from portal.paging import DEFAULT_LIMIT, Limit, Offset, Page, page_of

router = Router(tags=["events"])

Language = Literal["mn", "en"]


class EventOut(Schema):
    """An event that has not ended. `place` is an NSO code, null for the whole country.

    `language` is `mn`, `en` or `both`; `registration` is `none`, `form`, `link` or `ask`;
    `capacity` is null where the portal does not count places.
    """

    uid: str
    slug: str
    title_mn: str
    title_en: str
    text_mn: str
    text_en: str
    venue_mn: str
    venue_en: str
    place: str | None
    starts: datetime
    ends: datetime
    online_url: str | None
    language: str
    registration: str
    registration_url: str | None
    register_until: datetime | None
    capacity: int | None
    organiser: str | None
    source: SourceOut
    checked_on: date
    url: str


@router.get("/events", response=Page[EventOut])
def events(
    request: HttpRequest,
    *,
    aimag: str | None = None,
    lang: Language = "mn",
    limit: Limit = DEFAULT_LIMIT,
    offset: Offset = 0,
) -> dict[str, Any]:
    """Events to come, the next one first; with `aimag` those there and for the whole country."""
    page = page_of(coming() if aimag is None else coming_in(aimag), limit, offset)
    return {**page, "results": [event_record(row, lang) for row in page["results"]]}


def event_record(row: Event, language: str) -> dict[str, Any]:
    """Return one event as the API gives it."""
    return {
        "uid": str(row.uid),
        "slug": row.slug,
        **both(row, "title", "text", "venue"),
        "place": row.place.code if row.place else None,
        "starts": row.starts,
        "ends": row.ends,
        "online_url": row.online_url or None,
        "language": row.language,
        "registration": row.registration,
        "registration_url": row.registration_url or None,
        "register_until": row.register_until,
        "capacity": row.capacity,
        "organiser": row.organiser.slug if row.organiser else None,
        "source": source_record(row),
        "checked_on": row.checked_on,
        "url": event_url(row.slug, language),
    }
