"""Number fields of the matcher's form: label, unit, what was typed, what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from soums.match_wishes import Wishes

LABELS: Mapping[str, tuple[Any, Any]] = {
    "near_km": (_("Within this distance of the aimag centre"), _("km, straight line")),
    "ub_min": (_("From Ulaanbaatar at least"), _("km, straight line")),
    "ub_max": (_("From Ulaanbaatar at most"), _("km, straight line")),
    "january_min": (_("January no colder than"), _("°C, mean of the month")),
    "people_min": (_("People at least"), _("residents of the soum")),
    "people_max": (_("People at most"), _("residents of the soum")),
}


@dataclass(frozen=True)
class Field:
    """A text field of the form; `error` is "" where it could be read."""

    name: str
    label: Any
    unit: Any
    value: str
    error: str


def number_fields(query: Mapping[str, str], wishes: Wishes) -> list[Field]:
    """Return the fields of the must-haves that are numbers, as the reader left them."""
    return [
        Field(name, label, unit, query.get(name, "")[:20], wishes.errors.get(name, ""))
        for name, (label, unit) in LABELS.items()
    ]
