"""Filters that write numbers, money and dates in the page's language: `{% load formats %}`.

An empty value gives an empty text: whether "no data" or "none" is meant, the template says.
"""

from datetime import date

from django import template
from django.utils.safestring import SafeString, mark_safe

from portal.i18n import formats
from portal.i18n.languages import current_language

register = template.Library()

# Words that break a narrow cell, with the places where they may be divided.
BREAKS = {
    divided.replace("·", ""): divided.replace("·", "\u00ad")
    for divided in (
        *("Улаан·баатар", "хамаа·рахгүй", "бүртгүү·лэх", "мэргэжил·тний", "шилжилт·хөдөлгөөн"),
        *("мэдээ·лэл", "Мэдээ·лэл", "мэдээл·лийн", "Мэдээл·лийн"),
        *("үйлчил·гээ", "Үйлчил·гээ", "байгуул·лага", "Байгуул·лага"),
    )
}


@register.filter
def number(value: formats.Number | None, places: int | None = None) -> str:
    """`{{ 5889|number }}` gives 5 889 or 5,889; `{{ 2.25|number:1 }}` gives 2,3 or 2.3."""
    return "" if value in (None, "") else formats.format_number(value, current_language(), places)


@register.filter
def signed(value: formats.Number | None, places: int | None = None) -> str:
    """`{{ 1291|signed }}` gives +1 291, a minus is U+2212."""
    return "" if value in (None, "") else formats.format_signed(value, current_language(), places)


@register.filter
def money(value: formats.Number | None) -> str:
    """`{{ 44000|money }}` gives 44 000 ₮ or MNT 44,000."""
    return "" if value in (None, "") else formats.format_money(value, current_language())


@register.simple_tag
def figure_value(value: formats.Number | None, unit: str = "", places: int | None = None) -> str:
    """`{% figure_value 2.2 "хүн/км²" 1 %}` gives the number and its unit on one line."""
    if value in (None, ""):
        return ""
    return formats.format_figure(value, current_language(), unit, places)


@register.filter
def date_short(day: date | None) -> str:
    """`{{ figure.checked_on|date_short }}` gives 2026.11.21 or 21 Nov 2026."""
    return formats.format_date_short(day, current_language()) if day else ""


@register.filter
def date_long(day: date | None) -> str:
    """`{{ event.day|date_long }}` gives 2026 оны 11 дүгээр сарын 28 or 28 November 2026."""
    return formats.format_date_long(day, current_language()) if day else ""


@register.filter(is_safe=True)
def soft_breaks(text: str) -> str:
    """Long Mongolian words of narrow cells get soft hyphens: browsers do not divide Mongolian."""
    for word, divided in BREAKS.items():
        text = text.replace(word, divided)
    return mark_safe(text) if isinstance(text, SafeString) else text  # noqa: S308
