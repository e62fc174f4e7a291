"""An event as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from guides.events.when import in_words
from guides.help.entries import organisation_url
from guides.models import Event
from guides.reading import SourceView
from guides.texts import Text, text_of
from portal.i18n.languages import current_language
from soums.gazetteer import Gazetteer, Place


@dataclass(frozen=True)
class Shown:
    """One event in the reader's language; `place` is None for the whole country.

    `free` is the number of places left, None without a limit of ours. `state` is `none`, `link`,
    `ask`, or for the portal's own form `open`, `full` or `closed`.
    """

    slug: str
    title: Text
    text: Text
    venue: Text
    contact: Text
    place: Place | None
    when: str
    starts: datetime
    ends: datetime
    closes: datetime
    language_label: str
    online_url: str
    registration_url: str
    capacity: int | None
    free: int | None
    state: str
    organiser: Text | None
    organiser_url: str
    source: SourceView
    checked_on: date

    @property
    def url(self) -> str:
        """Its address in the reader's language."""
        return event_url(self.slug)

    @property
    def untranslated(self) -> bool:
        """Whether any of its texts is shown in Mongolian on an English page."""
        return any(text.untranslated for text in (self.title, self.text, self.venue))


def event_url(slug: str, language: str | None = None) -> str:
    """Return `/mn/events/<slug>/`."""
    return f"/{language or current_language()}/events/{slug}/"


def shown(event: Any, gazetteer: Gazetteer, now: datetime | None = None) -> Shown:
    """Return what pages show of an event from `guides.events.coming`."""
    free = None if not event.capacity else max(0, event.capacity - event.taken)
    organiser = event.organiser if event.organiser and event.organiser.live else None
    return Shown(
        slug=event.slug,
        title=text_of(event, "title"),
        text=text_of(event, "text"),
        venue=text_of(event, "venue"),
        contact=text_of(event, "contact"),
        place=gazetteer.by_id.get(event.place_id),
        when=in_words(event.starts, event.ends),
        starts=event.starts,
        ends=event.ends,
        closes=event.closes,
        language_label=event.get_language_display(),
        online_url=event.online_url,
        registration_url=event.registration_url,
        capacity=event.capacity,
        free=free if event.takes_registrations else None,
        state=_state(event, free, now or timezone.now()),
        organiser=text_of(organiser, "name") if organiser else None,
        organiser_url=organisation_url(organiser.slug) if organiser else "",
        source=SourceView.of(event),
        checked_on=event.checked_on,
    )


def all_shown(events: Iterable[Event], gazetteer: Gazetteer) -> list[Shown]:
    """Return several events, in their order."""
    return [shown(event, gazetteer) for event in events]


def _state(event: Event, free: int | None, now: datetime) -> str:
    if not event.takes_registrations:
        return str(event.registration)
    if now >= event.closes:
        return "closed"
    return "open" if free else "full"
