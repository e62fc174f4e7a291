"""Lists, pages and feeds of listings. A listing that is over answers 410 and says so."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from soums.gazetteer import Gazetteer, load_gazetteer
from soums.listings.cards import card
from soums.listings.feeds import feed_of
from soums.listings.fresh import until_midnight
from soums.listings.kinds import BY_SLUG, Kind, kind_named, kind_of
from soums.listings.models import Listing
from soums.listings.shelf import counts_of_kinds, list_address, public_rows, shelf
from soums.listings.structured import structured_data

GONE = 410


@require_safe
def listings_index(request: HttpRequest) -> HttpResponse:
    """All kinds with how many there are."""
    today = timezone.localdate()
    context = {
        "counts": [(kind, list_address(kind), n) for kind, n in counts_of_kinds(today)],
        "today": today,
    }
    return until_midnight(render(request, "soums/listings/index.html", context))


@require_safe
def listing_list(request: HttpRequest, slug: str) -> HttpResponse:
    """The list of a kind, narrowed by its filters."""
    kind = _kind(slug)
    if kind.slug != slug:
        return HttpResponseRedirect(list_address(kind))
    context = {"shelf": shelf(kind, request.GET, load_gazetteer()), "kind": kind}
    return until_midnight(render(request, "soums/listings/list.html", context))


@require_safe
def listing_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The list as an Atom feed."""
    return until_midnight(feed_of(_kind(slug), request, load_gazetteer()))


@require_safe
def listing_page(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """One listing; 410 for one that was there, 404 for one that never was."""
    kind = BY_SLUG.get(slug)
    if kind is None:
        raise Http404(slug)
    gazetteer = load_gazetteer()
    listing = public_rows(kind).filter(pk=pk).first()
    if listing is None:
        return _gone(request, kind, pk, gazetteer)
    return until_midnight(_page(request, listing, gazetteer))


def preview(request: HttpRequest, listing: Listing) -> HttpResponse:
    """A draft as its page would show it."""
    return _page(request, listing, load_gazetteer())


def _kind(slug: str) -> Kind:
    kind = kind_named(slug)
    if kind is None:
        raise Http404(slug)
    return kind


def _page(request: HttpRequest, listing: Listing, gazetteer: Gazetteer) -> HttpResponse:
    entry = card(listing, gazetteer)
    url = request.build_absolute_uri(listing.get_absolute_url())
    context = {
        "card": entry,
        "listing": listing,
        "kind": kind_of(listing),
        "data": structured_data(listing, entry.place, url),
    }
    return render(request, "soums/listings/page.html", context)


def _gone(request: HttpRequest, kind: Kind, pk: int, gazetteer: Gazetteer) -> HttpResponse:
    """Only what was public once is said to be gone: a draft does not exist for readers."""
    rows: Any = kind.model.objects.filter(pk=pk)  # type: ignore[attr-defined]
    listing = rows.exclude(first_published_at=None).first()
    if listing is None:
        raise Http404(pk)
    context = {
        "kind": kind,
        "place": gazetteer.by_id.get(listing.place_id),
        "address": list_address(kind),
        "ended": listing.expires_on if listing.is_over else None,
    }
    return until_midnight(render(request, "soums/listings/gone.html", context, status=GONE))
