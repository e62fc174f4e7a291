"""Filters for hits: `{% load search %}`."""

from datetime import date

from django import template
from django.utils.dateparse import parse_date

from search.labels import KINDS, TOPICS

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    """The name of a kind of page."""
    return str(KINDS.get(kind, kind))


@register.filter
def topic_label(topic: str) -> str:
    """The name of a topic."""
    return str(TOPICS.get(topic, topic))


@register.filter
def iso_date(text: str) -> date | None:
    """The day that a hit gives as text."""
    return parse_date(text)
