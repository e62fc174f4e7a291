"""Tags that draw places: `{% load places %}`. None of them asks the database."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from portal.assets.country import load_country
from portal.i18n.languages import current_language
from soums.dossier import Dossier
from soums.drawing.aimag_map import Town
from soums.drawing.aimag_map import aimag_map as draw_aimag_map
from soums.drawing.hero import place_hero as draw_hero
from soums.drawing.placemark import PlaceFigures, band
from soums.drawing.placemark import place_mark as draw_mark
from soums.drawing.strip import seam as draw_seam
from soums.drawing.strip import ten_stitches
from soums.figures.reading import FigureView
from soums.gazetteer import Place
from soums.publishers import mongolian_names

register = template.Library()


@register.simple_tag
def place_mark(place: Place, size: int = 72) -> SafeString:
    """Draw the mark of a place."""
    return draw_mark(_figures(place), size)


@register.simple_tag
def place_hero(place: Place) -> SafeString:
    """Draw the large mark behind a place's name."""
    return draw_hero(_figures(place))


@register.filter
def ground(place: Place) -> str:
    """The class of the ground colour: b1 in the north to b5 in the Gobi."""
    return f"b{band(place.latitude)}"


@register.simple_tag
def strip(figure: FigureView) -> SafeString | str:
    """Draw the ten stitches of a figure; nothing where it has no standing."""
    return ten_stitches(figure.tenth, figure.standing) if figure.tenth else ""


@register.simple_tag
def seam(done: int, total: int) -> SafeString:
    """Draw how far a page is answered."""
    return draw_seam(done, total)


@register.simple_tag
def aimag_map(dossier: Dossier, names: int = 8) -> SafeString | str:
    """Draw the aimag of a place with its soums; the place itself is marked."""
    place = dossier.place
    sheet = load_country().sheets.get(place.aimag_code)
    if sheet is None:
        return ""
    soums = dossier.gazetteer.soums_of(place.aimag_code)
    aimag = dossier.aimag or place
    label = pgettext("map", "%(aimag)s: its soums on the map") % {"aimag": aimag.name}
    return draw_aimag_map(sheet, [_town(soum, place) for soum in soums], label, names=names)


@register.filter
def level_chip(figure: FigureView) -> str:
    """What the chip beside a figure says of whose figure it is; "" for the place's own."""
    return {"aimag": _("figure of the aimag"), "country": _("nationwide")}.get(figure.borrowed, "")


@register.filter
def codes(places: Iterable[Place]) -> str:
    """The query of a comparison of places: `place=4504&place=6346`."""
    return "&".join(f"place={place.code}" for place in places)


@register.filter
def publisher(name: str) -> str:
    """The names of publishers (“a; b”) in the reader's language, Mongolian where it is known."""
    if current_language() != "mn":
        return name
    return "; ".join(mongolian_names().get(part, part) for part in name.split("; "))


def _figures(place: Place) -> PlaceFigures:
    return PlaceFigures(place.latitude, place.longitude, place.area_km2, place.population)


def _town(soum: Place, here: Place) -> Town:
    is_here = soum.code == here.code
    url = "" if is_here else soum.url
    return Town(soum.name, url, soum.longitude, soum.latitude, soum.population, here=is_here)
