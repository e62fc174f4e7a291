"""Tags of the home page about the whole country: `{% load country %}`."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.assets.country import load_country
from soums.compare import Comparison, compare
from soums.drawing.country_map import AimagLink, Knot
from soums.drawing.country_map import home_map as draw_home_map
from soums.gazetteer import Gazetteer, Place, load_gazetteer
from soums.models import Figure, Indicator

register = template.Library()

# The pilot soum and what a short table says of it and of two soums of its size.
SAMPLE = "4507"
SAMPLE_INDICATORS = (
    "population_resident",
    "population_density",
    "children_0_4",
    "distance_ulaanbaatar_km",
    "livestock",
)


@dataclass(frozen=True)
class AimagRow:
    """An aimag in the list of the home page; the balance of its newest year, None where unknown."""

    place: Place
    soums: int
    balance: int | None
    year: int | None


@register.simple_tag
def gazetteer() -> Gazetteer:
    """All places, read once for the page. Two queries."""
    return load_gazetteer()


@register.simple_tag
def home_map(places: Gazetteer) -> SafeString:
    """Draw the country with a link for each aimag and a knot for each soum."""
    aimags = [AimagLink(p.code, p.name, p.url) for p in places if p.is_aimag]
    knots = [
        Knot(p.code, p.longitude, p.latitude, p.population, _town_name(p))
        for p in places
        if p.kind == "soum"
    ]
    capital = places.capital
    name = capital.name if capital else ""
    return draw_home_map(load_country(), aimags, knots, _("Map of Mongolia's aimags"), name)


def _town_name(place: Place) -> str:
    if not place.is_centre:
        return ""
    centre = place.centre_en if place.name == place.name_en else place.centre_mn
    return centre or place.name


@register.simple_tag
def aimag_rows(places: Gazetteer) -> list[AimagRow]:
    """The 21 aimags with their newest balance of migration. One query."""
    figures = Figure.objects.filter(indicator__key="migration_net", value__isnull=False)
    newest = {
        place: (int(value or 0), year)
        for place, value, year in figures.order_by("year").values_list("place_id", "value", "year")
    }
    return [_row(place, places, newest.get(place.id)) for place in places.aimags]


def _row(place: Place, places: Gazetteer, newest: tuple[int, int] | None) -> AimagRow:
    balance, year = newest or (None, None)
    return AimagRow(place, len(places.soums_of(place.code)), balance, year)


@register.simple_tag
def sample_comparison(places: Gazetteer) -> Comparison | None:
    """The pilot soum beside two soums of its size. Two queries."""
    pilot = places.get(SAMPLE)
    if pilot is None:
        return None
    chosen = [pilot, *places.of_similar_size(pilot, 2)]
    indicators = Indicator.objects.filter(key__in=SAMPLE_INDICATORS)
    return compare(chosen, places, _in_order(indicators))


def _in_order(indicators: Iterable[Indicator]) -> list[Indicator]:
    return sorted(indicators, key=lambda i: SAMPLE_INDICATORS.index(i.key))
