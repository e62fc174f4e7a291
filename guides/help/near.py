"""Who helps in an aimag, in short, for the pages of places."""

from dataclasses import dataclass

from guides.help.entries import organisation_url
from guides.models import Organisation
from guides.texts import Text, text_of


@dataclass(frozen=True)
class Helper:
    """Name and address of an organisation's page."""

    name: Text
    url: str


def helpers_of(aimag_code: str) -> list[Helper]:
    """Return the organisations whose source names the aimag. One query."""
    rows = Organisation.objects.filter(live=True).exclude(aimag_codes=[]).order_by("slug")
    return [
        Helper(text_of(row, "name"), organisation_url(row.slug))
        for row in rows
        if aimag_code in row.aimag_codes
    ]
