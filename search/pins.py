"""Pages that editors have pinned to what was asked."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from portal.basepage.models import BasePage
from portal.i18n.languages import translated
from search.keys import normalise, word_key
from search.models import Pin
from search.models.words import lines
from search.reader.reading import Reading


@dataclass(frozen=True)
class Pinned:
    """A pinned page in the reader's language."""

    title: str
    url: str


def pinned_pages(reading: Reading, language: str, today: date) -> list[Pinned]:
    """Public pages pinned to the query, or to its words without places. At most two queries."""
    asked = {_keys(reading.query), _keys(reading.text)}
    valid = Q(expires_on=None) | Q(expires_on__gte=today)
    pins = Pin.objects.filter(valid, active=True)
    pages = [pin.page_id for pin in pins if any(_keys(term) in asked for term in lines(pin.terms))]
    if not pages:
        return []
    found = BasePage.objects.live().public().filter(pk__in=pages)
    return [_pinned(page, language) for page in found]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(map(word_key, normalise(text).split()))


def _pinned(page: BasePage, language: str) -> Pinned:
    title, _ = translated(page, "title", language)
    return Pinned(title, f"/{language}/{page.url_path.split('/', 2)[2]}")
