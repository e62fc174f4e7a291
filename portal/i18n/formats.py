"""Numbers, money and dates as written in Mongolian and in English.

Mongolian: 5 889 · 2,2 · −1 340 · 44 000 ₮ · 2026.11.21 · 2026 оны 11 дүгээр сарын 28
English: 5,889 · 2.2 · −1,340 · MNT 44,000 · 21 Nov 2026 · 28 November 2026
"""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django.utils import timezone

Number = int | float | Decimal

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
MAX_PLACES = 6

_PARTICLE = re.compile(r" (?=(?:уу|үү|вэ|бэ)(?!\w))")
_GROUP = {"mn": NO_BREAK_SPACE, "en": ","}
_POINT = {"mn": ",", "en": "."}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Ordinals with front vowels take дүгээр: нэгдүгээр, дөрөвдүгээр, есдүгээр, арван нэгдүгээр.
_FRONT_MONTHS = (1, 4, 9, 11)


def format_number(value: Number, language: str, places: int | None = None) -> str:
    """Return a number with grouped thousands, never with an exponent.

    `places` is the number of decimals; None keeps those that the value has, without zeros at the
    end. Raises ValueError for what is not a finite number.
    """
    exact = _as_decimal(value)
    if places is None:
        exact = _without_trailing_zeros(exact)
        places = max(0, -int(exact.as_tuple().exponent))
    rounded = round_half_up(exact, places)
    digits = f"{abs(rounded):,.{places}f}"
    whole, _, decimals = digits.partition(".")
    text = whole.replace(",", _GROUP[language])
    if decimals:
        text += _POINT[language] + decimals
    return MINUS + text if rounded < 0 else text


def format_signed(value: Number, language: str, places: int | None = None) -> str:
    """Return a number with its sign, plus included; zero has none."""
    text = format_number(value, language, places)
    rounded = round_half_up(_as_decimal(value), MAX_PLACES if places is None else places)
    return f"+{text}" if rounded > 0 else text


def format_money(value: Number, language: str) -> str:
    """Return whole tugriks: `44 000 ₮` or `MNT 44,000`, on one line."""
    text = format_number(value, language, 0)
    return f"{text}{NO_BREAK_SPACE}₮" if language == "mn" else f"MNT{NO_BREAK_SPACE}{text}"


def format_figure(value: Number, language: str, unit: str = "", places: int | None = None) -> str:
    """Return a number with its unit on one line; the unit "MNT" (or "₮") makes it money."""
    if unit in ("MNT", "₮"):
        return format_money(value, language)
    text = format_number(value, language, places)
    if unit == "%":
        return f"{text}%"
    return f"{text}{NO_BREAK_SPACE}{unit}" if unit else text


def format_date_short(day: date, language: str) -> str:
    """Return `2026.11.21` or `21 Nov 2026`; a point in time counts in Ulaanbaatar's time."""
    day = _local(day)
    if language == "mn":
        return f"{day:%Y.%m.%d}"
    return NO_BREAK_SPACE.join([str(day.day), _MONTHS[day.month - 1][:3], str(day.year)])


def format_date_long(day: date, language: str) -> str:
    """Return `2026 оны 11 дүгээр сарын 28` or `28 November 2026`."""
    day = _local(day)
    if language == "mn":
        suffix = "дүгээр" if day.month in _FRONT_MONTHS else "дугаар"
        return f"{day.year} оны {day.month}{NO_BREAK_SPACE}{suffix} сарын {day.day}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Round as people do: 0.25 to one place is 0.3."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def bind_particles(text: str) -> str:
    """Keep уу, үү, вэ, бэ on the line of the word that they ask about."""
    return _PARTICLE.sub(NO_BREAK_SPACE, text)


def _as_decimal(value: Number) -> Decimal:
    try:
        exact = Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"not a number: {value!r}") from error
    if not exact.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return exact


def _without_trailing_zeros(value: Decimal) -> Decimal:
    rounded = round_half_up(value, MAX_PLACES).normalize()
    return rounded if int(rounded.as_tuple().exponent) < 0 else rounded.quantize(Decimal(1))


def _local(day: date) -> date:
    if isinstance(day, datetime) and timezone.is_aware(day):
        return timezone.localtime(day).date()
    return day
