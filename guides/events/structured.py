"""An event for search engines: schema.org as JSON-LD."""

import json
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from guides.events.showing import Shown
from portal.i18n.languages import current_language

SCHEMA = "https://schema.org"
# What must not stand inside a script element as it is.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def event_data(event: Shown, page: str) -> dict[str, Any]:
    """Return the schema.org Event; `page` is its full address."""
    online = {"@type": "VirtualLocation", "url": event.online_url}
    venue = {"@type": "Place", "name": str(event.venue), "address": _address(event)}
    mode = "MixedEventAttendanceMode" if event.online_url else "OfflineEventAttendanceMode"
    data: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "name": str(event.title),
        "description": str(event.text),
        "startDate": timezone.localtime(event.starts).isoformat(),
        "endDate": timezone.localtime(event.ends).isoformat(),
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/{mode}",
        "location": [venue, online] if event.online_url else venue,
        "inLanguage": current_language(),
        "url": page,
    }
    if event.organiser:
        data["organizer"] = {"@type": "Organization", "name": str(event.organiser)}
    if event.capacity:
        data["maximumAttendeeCapacity"] = event.capacity
    return data


def _address(event: Shown) -> dict[str, str]:
    region = {"addressLocality": event.place.name} if event.place else {}
    if event.place and event.place.aimag_name:
        region["addressRegion"] = event.place.aimag_name
    return {"@type": "PostalAddress", "addressCountry": "MN", **region}


def as_json_ld(data: dict[str, Any]) -> SafeString:
    """Return the data block; it holds nothing that a browser would run."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308
