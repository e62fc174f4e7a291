"""A listing as templates show it: words in the reader's language, place, chips, facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language, translated
from soums.gazetteer import Gazetteer, Place
from soums.listings.facts import Fact, facts_of, pay_of, price_of
from soums.listings.fields import phone_link
from soums.listings.models import Listing

FIRST_FACTS = 5


@dataclass(frozen=True)
class Words:
    """A text and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True)
class Card:
    """One listing, ready for a template."""

    listing: Listing
    place: Place | None
    title: Words
    text: Words
    address: Words
    facts: list[Fact]

    @property
    def url(self) -> str:
        """Its page in the reader's language."""
        return self.listing.get_absolute_url()

    @property
    def chips(self) -> list[str]:
        """The first things to know; answers that say little alone bring their question along."""
        known = [(label, text) for label, text in self.facts if text not in self._unsaid]
        return [_short(label, text) for label, text in known[:FIRST_FACTS]]

    @property
    def amount(self) -> Fact | None:
        """Price or pay with its label; None for kinds that have neither."""
        listing: Any = self.listing
        if listing.kind == "job":
            return _("Pay a month"), pay_of(listing)
        if listing.kind in ("home", "business_site"):
            return _("Price"), price_of(listing)
        return None

    @property
    def _unsaid(self) -> tuple[str, ...]:
        return (_("to be asked"), self.amount[1] if self.amount else "")

    @property
    def apply(self) -> Words:
        """How to apply for a job; empty for other kinds."""
        is_job = self.listing.kind == "job"
        return _words(self.listing, "apply_how") if is_job else Words("", "")

    @property
    def service(self) -> Any:
        """The kind of a service point; None for other kinds."""
        return getattr(self.listing, "service", None)

    @property
    def bring(self) -> list[str]:
        """Papers to bring to a service point."""
        return str(self.service.bring or "").splitlines() if self.service else []

    @property
    def phone_link(self) -> str:
        """The number of the link that dials."""
        return phone_link(self.listing.phone) if self.listing.phone else ""

    @property
    def untranslated(self) -> bool:
        """Whether the reader gets the Mongolian original."""
        own = current_language()
        return not self.title.language == self.text.language == own


def card(listing: Listing, gazetteer: Gazetteer) -> Card:
    """Return the card of a listing."""
    return Card(
        listing=listing,
        place=gazetteer.by_id.get(listing.place_id),
        title=_words(listing, "title"),
        text=_words(listing, "text"),
        address=_words(listing, "address"),
        facts=facts_of(listing),
    )


def cards(listings: Iterable[Listing], gazetteer: Gazetteer) -> list[Card]:
    """Return the cards of listings."""
    return [card(listing, gazetteer) for listing in listings]


def _words(listing: Listing, field: str) -> Words:
    text, language = translated(listing, field)
    return Words(text or "", language)


def _short(label: str, text: str) -> str:
    alone = text not in (_("yes"), _("no")) and not text[:1].isdigit()
    return text if alone else f"{label}: {text}"
