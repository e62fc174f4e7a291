"""Tools and programmes on other pages: `{% load tools %}`."""

from typing import Any

from django import template

from guides.notes import NoteView, notes_of_place
from guides.support.listing import programmes_for_place as _programmes_for_place
from guides.tools import costs
from soums.gazetteer import Gazetteer, Place

register = template.Library()


@register.simple_tag
def places_to_choose(gazetteer: Gazetteer, chosen: Place | None) -> list[Place]:
    """`{% places_to_choose gazetteer place as places %}`: the aimags, and the chosen soum."""
    return costs.places_to_choose(gazetteer, chosen)


@register.simple_tag
def place_notes(place: Any) -> list[NoteView]:
    """`{% place_notes place as notes %}`: what it or its aimag adds to guides; one query."""
    return notes_of_place(place.code)


@register.simple_tag
def programmes_for_place(place: Any) -> list[Any]:
    """`{% programmes_for_place place as rows %}`: those only for it or its aimag; one query."""
    return _programmes_for_place(place)
