"""A guide in short, as lists show it."""

from collections.abc import Iterable
from dataclasses import dataclass

from guides.models import GuidePage
from guides.texts import Text, text_of
from portal.i18n.languages import current_language


@dataclass(frozen=True)
class Card:
    """Title, summary and address of a guide in the reader's language.

    `noted` says that the place whose page shows the card has added to it: the address leads there.
    """

    slug: str
    title: Text
    summary: Text
    url: str
    minutes: int
    confirmed: bool
    noted: bool = False


def guide_url(page: GuidePage, language: str | None = None) -> str:
    """Return `/mn/guides/<slug>/` without asking the database.

    The site's root page is the home page, whose own slug never stands in an address.
    """
    _root, _home, rest = page.url_path.split("/", 2)
    return f"/{language or current_language()}/{rest}"


def card(page: GuidePage, note: str = "") -> Card:
    """Return the card of a guide; `note` is the code of a place that has added to it."""
    return Card(
        slug=page.slug,
        title=text_of(page, "title"),
        summary=text_of(page, "summary"),
        url=f"{guide_url(page)}?place={note}#notes" if note else guide_url(page),
        minutes=page.reading_minutes,
        confirmed=page.is_confirmed,
        noted=bool(note),
    )


def cards(pages: Iterable[GuidePage]) -> list[Card]:
    """Return the cards of several guides, in their order."""
    return [card(page) for page in pages]
