"""Guides on other rooms' pages: `{% load guides %}`.

Each tag gives a list; a guide in it has `title`, `summary`, `url`, `minutes` and `confirmed`.
Titles carry `marks`, the attributes for a text that is shown untranslated.
"""

from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _

from guides import showcase
from guides.asking.showing import PlaceQuestions, ShownQuestion, questions_of
from guides.cards import Card
from portal.i18n.formats import NO_BREAK_SPACE
from portal.i18n.languages import DEFAULT_LANGUAGE, current_language

register = template.Library()
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@register.simple_tag
def guides_for_place(place: Any, section: str | None = None, limit: int = 6) -> list[Card]:
    """`{% guides_for_place place "housing" limit=4 as guides %}`; at most two queries."""
    return showcase.guides_for_place(place, section or None, limit)


@register.simple_tag
def stages_with_guides(limit: int = 4) -> list[showcase.StageCards]:
    """`{% stages_with_guides as stages %}`: each with `name`, `description`, `guides`."""
    return showcase.stages_with_guides(limit)


@register.simple_tag
def reader_questions(place: Any) -> PlaceQuestions:
    """`{% reader_questions place as asked %}`: `answered`, `waiting`; one query."""
    return questions_of(place.id)


@register.simple_tag(takes_context=True)
def waiting_for(context: Context, gap: Any) -> ShownQuestion | None:
    """`{% waiting_for question as waiting %}`: the waiting question of a gap, from `asked`."""
    asked = context.get("asked")
    return asked.waiting_about.get(gap.key) if isinstance(asked, PlaceQuestions) else None


@register.simple_tag
def popular_guides(limit: int = 6) -> list[Card]:
    """`{% popular_guides as guides %}`: what people ask first; one query."""
    return showcase.popular_guides(limit)


@register.simple_tag
def business_door_url(place: Any) -> str:
    """`{% business_door_url place %}`: the business door of the place's aimag; no query."""
    return f"/{current_language()}/business/{place.path.split('/', 1)[0]}/"


@register.filter
def source_date(text: str) -> str:
    """`{{ source.date|source_date }}`: 2023.03 or Mar 2023; "undated" for an empty one."""
    if not text:
        return _("undated")
    if current_language() == DEFAULT_LANGUAGE:
        return text.replace("-", ".")
    year, *rest = text.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return NO_BREAK_SPACE.join([*day, month, year])
