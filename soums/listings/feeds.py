"""The newest listings of a kind as an Atom feed, narrowed by the same filters as the list."""

from datetime import datetime, time
from itertools import islice

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from portal.i18n.languages import current_language
from soums.gazetteer import Gazetteer
from soums.listings.cards import Card, card
from soums.listings.filters import read_filters
from soums.listings.kinds import Kind
from soums.listings.shelf import list_address, public_rows

LONGEST = 50


def feed_of(kind: Kind, request: HttpRequest, gazetteer: Gazetteer) -> HttpResponse:
    """The newest fifty listings that fit the address."""
    filters = read_filters(kind, request.GET, gazetteer)
    place = filters.place or filters.aimag
    title = f"{kind.plural} – {place.full_name}" if place else str(kind.plural)
    feed = Atom1Feed(
        title=f"{title} – {_('Nutag')}",
        link=request.build_absolute_uri(list_address(kind)),
        description="",
        language=current_language(),
        feed_url=request.build_absolute_uri(),
    )
    for listing in islice(filters.ordered(public_rows(kind)), LONGEST):
        _add(feed, card(listing, gazetteer), request)
    return HttpResponse(
        feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


def _add(feed: Atom1Feed, entry: Card, request: HttpRequest) -> None:
    url = request.build_absolute_uri(entry.url)
    listing = entry.listing
    checked = datetime.combine(listing.checked_on, time.min, timezone.get_current_timezone())
    changed = listing.last_published_at or checked
    place = f" ({entry.place.full_name})" if entry.place else ""
    sample = f"{_('Sample')}: " if listing.is_sample else ""
    feed.add_item(
        title=f"{sample}{entry.title.text}{place}",
        link=url,
        unique_id=url,
        description="\n".join(
            [*(f"{label}: {text}" for label, text in entry.facts), entry.text.text]
        ),
        pubdate=checked,
        updateddate=changed,
    )
