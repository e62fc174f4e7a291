"""Events as calendar files (RFC 5545), in Ulaanbaatar's time."""

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar
from icalendar import Event as Entry

from guides.events.showing import event_url
from guides.models import Event
from guides.texts import text_of
from portal.i18n.languages import current_language

REFRESH = timedelta(hours=12)


def calendar_of(events: Iterable[Event], base_url: str, name: str = "") -> bytes:
    """Return the events as one calendar; `base_url` has no slash at its end."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Nutag//Events//{current_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(_entry(event, base_url))
    calendar.add_missing_timezones(first_date=date(timezone.localdate().year, 1, 1))
    return bytes(calendar.to_ical())


def _entry(event: Event, base_url: str) -> Entry:
    zone, page = ZoneInfo(settings.TIME_ZONE), base_url + event_url(event.slug)
    entry = Entry()
    entry.add("uid", f"{event.uid}@nutag")
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", event.last_published_at or event.starts)
    entry.add("dtstart", event.starts.astimezone(zone))
    entry.add("dtend", event.ends.astimezone(zone))
    entry.add("summary", str(text_of(event, "title")))
    entry.add("location", str(text_of(event, "venue")))
    entry.add("description", "\n\n".join(_description(event, page)))
    entry.add("url", page)
    return entry


def _description(event: Event, page: str) -> Iterable[str]:
    yield str(text_of(event, "text"))
    if event.online_url:
        yield _("Online: %(url)s") % {"url": event.online_url}
    yield page
