"""A listing as a plain record: for the API, and for whoever makes tables of it."""

from typing import Any

from portal.i18n.languages import LANGUAGE_NAMES
from soums.gazetteer import Gazetteer
from soums.listings.fields import phone_link
from soums.listings.kinds import kind_of
from soums.listings.models import Listing

TEXTS = ("title", "text", "address")


def record_of(listing: Listing, gazetteer: Gazetteer, language: str) -> dict[str, Any]:
    """What the API says of a listing; `language` chooses that of the address."""
    place = gazetteer.by_id.get(listing.place_id)
    return {
        "id": listing.pk,
        "kind": listing.kind,
        "place": place.code if place else "",
        "aimag": place.aimag_code if place else "",
        **both(listing, *TEXTS),
        "contact_name": listing.contact_name,
        "phone": phone_link(listing.phone) if listing.phone else "",
        "email": listing.email,
        "web": listing.url,
        "source": f"{listing.source_publisher}: {listing.source_title}",
        "source_url": listing.source_url,
        "source_date": listing.source_date,
        "checked_on": listing.checked_on,
        "expires_on": listing.expires_on,
        "sample": listing.is_sample,
        "url": listing.url_in(language),
        "details": details_of(listing),
    }


def both(row: Any, *names: str) -> dict[str, str]:
    """Return `{name_mn, name_en}` of each field; a language that is missing gives ""."""
    return {
        f"{name}_{language}": getattr(row, f"{name}_{language}") or ""
        for name in names
        for language in LANGUAGE_NAMES
    }


def details_of(listing: Listing) -> dict[str, Any]:
    """The fields that only its kind has; None is to be asked."""
    return {name: _plain(getattr(listing, name)) for name in kind_of(listing).own}


def _plain(value: Any) -> Any:
    if value == "":
        return None
    if hasattr(value, "key"):
        return value.key
    if hasattr(value, "quantize"):
        return float(value)
    return value
