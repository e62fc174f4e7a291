"""What the forms of the tools choose from: `{% load tools %}`."""

from django import template

from guides.tools import costs
from soums.gazetteer import Gazetteer, Place

register = template.Library()


@register.simple_tag
def places_to_choose(gazetteer: Gazetteer, chosen: Place | None) -> list[Place]:
    """`{% places_to_choose gazetteer place as places %}`: the aimags, and the chosen soum."""
    return costs.places_to_choose(gazetteer, chosen)
