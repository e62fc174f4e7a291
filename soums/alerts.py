"""Which alert banners stand on which page at which moment, without a query a page.

The list of banners that have not ended is kept in the cache until one is saved or deleted, a minute
at most; the moment decides when a page is made, so starts and ends need no job and no deploy.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES, current_language
from soums.models import Alert

KEY, KEPT_SECONDS = "alert-banners", 60
ONE_MINUTE = timedelta(minutes=1)
# How the pages' style names the kinds.
LOOKS = {"information": "info", "warning": "", "emergency": "bad"}
Texts = tuple[str, str, str]


@dataclass(frozen=True)
class Banner:
    """A published banner. `within` is the path of its place, "" for the whole country.

    `texts` holds title, text and text of the link by language; English only where it is whole.
    """

    kind: str
    within: str
    starts: datetime
    ends: datetime
    url: str
    texts: Mapping[str, Texts]

    def is_on(self, path: str) -> bool:
        """Whether the page with this address is one of its place."""
        return f"/{self.within}" in path

    def shown(self) -> dict[str, Any]:
        """What `parts/alert.html` takes, in the reader's language or else in Mongolian."""
        language = current_language()
        language = language if language in self.texts else DEFAULT_LANGUAGE
        title, text, link_text = self.texts[language]
        last = timezone.localtime(self.ends)
        at_midnight = (last.hour, last.minute) == (0, 0)
        return {
            "kind": LOOKS[self.kind],
            "label": Alert.Kind(self.kind).label,
            "language": language,
            "title": title,
            "text": text,
            "until": (last - ONE_MINUTE).date() if at_midnight else last.date(),
            "hour": "" if at_midnight else f"{last:%H:%M}",
            "url": self.url,
            "link_text": link_text or _("More about it"),
            "link_language": language if link_text else current_language(),
        }


def alerts_on(path: str, now: datetime | None = None) -> list[dict[str, Any]]:
    """Return what stands on a page now, the most urgent first."""
    now = now or timezone.now()
    return [one.shown() for one in _banners_on(path) if one.starts <= now < one.ends]


def next_change_on(path: str, now: datetime | None = None) -> datetime | None:
    """When the page will look different; while a banner stands on it, it may be withdrawn soon."""
    now = now or timezone.now()
    return min(_changes(path, now), default=None)


def _changes(path: str, now: datetime) -> Iterator[datetime]:
    for one in _banners_on(path):
        if one.starts > now:
            yield one.starts
        elif one.ends > now:
            yield min(one.ends, now + timedelta(seconds=settings.NUTAG_SHARED_MAX_AGE))


def _banners_on(path: str) -> list[Banner]:
    """Those on a page at any time; nothing is looked up for addresses that are no pages."""
    if path.lstrip("/").partition("/")[0] not in LANGUAGE_NAMES:
        return []
    return [one for one in banners() if one.is_on(path)]


def banners() -> tuple[Banner, ...]:
    """Every published banner that has not ended. One query when the cache holds none."""
    return cast(tuple[Banner, ...], cache.get_or_set(KEY, _read, KEPT_SECONDS))


def forget(**_signal: Any) -> None:
    """Read the banners anew: at once, and when what was written is there for others to read."""
    cache.delete(KEY)
    transaction.on_commit(lambda: cache.delete(KEY))


def _read() -> tuple[Banner, ...]:
    public = Q(place=None) | Q(place__live=True)
    rows = Alert.objects.filter(public, live=True, ends__gt=timezone.now())
    found = [banner_of(alert) for alert in rows.select_related("place")]
    urgency = list(reversed(Alert.Kind.values))
    return tuple(sorted(found, key=lambda one: urgency.index(one.kind)))


def banner_of(alert: Alert) -> Banner:
    """The banner of a record, published or not."""
    english = (alert.title_en, alert.text_en, alert.link_text_en or "")
    texts = {"mn": (alert.title_mn, alert.text_mn, alert.link_text_mn or "")}
    return Banner(
        kind=alert.kind,
        within=alert.place.url_path.split("/", 2)[2] if alert.place else "",
        starts=alert.starts,
        ends=alert.ends,
        url=alert.url,
        texts=texts | ({"en": english} if all(english[:2]) else {}),
    )
