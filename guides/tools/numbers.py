"""Numbers that readers type: read, held within bounds, and kept as typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.formats import format_number
from portal.i18n.languages import current_language

LONGEST = 20


@dataclass(frozen=True)
class Field:
    """A number that a form asks for: bounds inclusive, `places` decimals at most.

    `default` is what stands in the form at first, "" for nothing.
    """

    name: str
    label: Any
    low: int
    high: int
    unit: Any = "₮"
    places: int = 0
    default: str = ""
    hint: Any = ""
    required: bool = False


@dataclass(frozen=True)
class Filled:
    """A field with what was typed and what is wrong with it."""

    field: Field
    given: str
    value: Decimal | None
    error: str

    @property
    def name(self) -> str:
        """The name in the address."""
        return self.field.name


@dataclass(frozen=True)
class Numbers:
    """All fields of a form; `asked` says whether the address names any of them."""

    fields: list[Filled]
    asked: bool
    _by_name: dict[str, Filled] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Filled:
        return self._by_name[name]

    def value(self, name: str) -> Decimal:
        """The number of a field, 0 for an empty one."""
        return self._by_name[name].value or Decimal(0)

    @property
    def errors(self) -> list[Filled]:
        """Fields whose text is no number, or out of bounds."""
        return [filled for filled in self.fields if filled.error]


def read_numbers(fields: Iterable[Field], query: Mapping[str, str]) -> Numbers:
    """Read a form from an address: what it does not name has its default."""
    fields = list(fields)
    asked = any(one.name in query for one in fields)
    filled = [_filled(one, query.get(one.name, one.default)) for one in fields]
    return Numbers(filled, asked, {one.name: one for one in filled})


def _filled(one: Field, text: str) -> Filled:
    given = text.strip()[:LONGEST]
    if not given:
        return Filled(one, "", None, _("Write a number.") if one.required else "")
    value = _read(given)
    if value is None or _places(value) > one.places:
        example = _("Write a number, such as 3.5.") if one.places else _("Write a whole number.")
        return Filled(one, given, None, example)
    if not one.low <= value <= one.high:
        language = current_language()
        bounds = {
            "low": format_number(one.low, language),
            "high": format_number(one.high, language),
        }
        return Filled(one, given, None, _("Write a number from %(low)s to %(high)s.") % bounds)
    return Filled(one, given, value, "")


def _read(text: str) -> Decimal | None:
    """The number of a text: spaces group thousands; a comma is a decimal sign or groups them."""
    plain = text.replace("\u00a0", "").replace(" ", "")
    whole, comma, rest = plain.partition(",")
    if comma and "," not in rest and len(rest) in (1, 2) and "." not in rest:
        plain = f"{whole}.{rest}"
    plain = plain.replace(",", "")
    if not plain.isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def _places(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))
