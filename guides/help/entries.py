"""An organisation as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from guides.help.sensitive import is_sensitive
from guides.models import Organisation
from guides.reading import SourceView
from guides.texts import Text, text_of
from portal.i18n.languages import current_language
from soums.gazetteer import Gazetteer, Place

LANGUAGE_NAMES = {"mn": _("Mongolian"), "en": _("English"), "kk": _("Kazakh"), "ru": _("Russian")}


@dataclass(frozen=True)
class Entry:
    """One organisation in the reader's language; `aimags` is empty for national or not stated.

    `address` is "" for shelters. `phone` is "" until the organisation has confirmed it.
    """

    slug: str
    name: Text
    role: Text
    kind: str
    kind_label: str
    help_keys: tuple[str, ...]
    help_labels: tuple[str, ...]
    aimags: tuple[Place, ...]
    languages: tuple[str, ...]
    url: str
    phone: str
    address: str
    source: SourceView
    checked_on: date
    confirmed: bool

    @property
    def page(self) -> str:
        """The address of its own page in the reader's language."""
        return organisation_url(self.slug)

    @property
    def language_labels(self) -> list[str]:
        """The languages in which it helps; [] when that is not stated."""
        return [str(LANGUAGE_NAMES.get(code, code)) for code in self.languages]

    @property
    def help_pairs(self) -> list[tuple[str, str]]:
        """Keys and names of the kinds of help."""
        return list(zip(self.help_keys, self.help_labels, strict=True))

    @property
    def is_sensitive(self) -> bool:
        """Whether reading about it can endanger somebody."""
        return is_sensitive(self.help_keys)

    @property
    def shelters(self) -> bool:
        """Whether its address is kept back on purpose."""
        return "shelter" in self.help_keys


def organisation_url(slug: str, language: str | None = None) -> str:
    """Return `/mn/help/<slug>/`."""
    return f"/{language or current_language()}/help/{slug}/"


def entry(row: Organisation, gazetteer: Gazetteer) -> Entry:
    """Return what pages show of an organisation; its kinds of help should be prefetched."""
    kinds = list(row.kinds_of_help.all())
    places = (gazetteer.get(code) for code in row.aimag_codes)
    return Entry(
        slug=row.slug,
        name=text_of(row, "name"),
        role=text_of(row, "role"),
        kind=row.kind,
        kind_label=row.get_kind_display(),
        help_keys=tuple(kind.key for kind in kinds),
        help_labels=tuple(str(kind.name) for kind in kinds),
        aimags=tuple(place for place in places if place is not None),
        languages=tuple(row.languages),
        url=row.url,
        phone=row.phone,
        address=row.public_address,
        source=SourceView.of(row),
        checked_on=row.checked_on,
        confirmed=row.is_confirmed,
    )


def entries(rows: Iterable[Organisation], gazetteer: Gazetteer) -> list[Entry]:
    """Return several organisations, by name in the reader's language."""
    return sorted((entry(row, gazetteer) for row in rows), key=lambda e: e.name.value.casefold())
