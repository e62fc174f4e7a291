"""What the picture of a place says, and a digest by which copies of it stay valid."""

import hashlib

from django.core.cache import cache
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.i18n.formats import format_signed
from portal.i18n.languages import current_language
from soums.dossier import AIMAG_KEY_FIGURES, SOUM_KEY_FIGURES
from soums.drawing.placemark import PlaceFigures
from soums.drawing.share_picture import Plate, SharedPlace, share_picture
from soums.figures.reading import FigureView
from soums.gazetteer import Place
from soums.models import Figure, Indicator

FIGURES = 3
# Raise it when the drawing changes: copies that were made before are then drawn anew.
VERSION = 1
KEPT_SECONDS = 7 * 24 * 3600


def shared_place(place: Place) -> SharedPlace:
    """Return the words of the picture in the reader's language. Two queries."""
    return SharedPlace(
        brand=_("Nutag"),
        name=place.name,
        lead=kind_of(place),
        figures=PlaceFigures(place.latitude, place.longitude, place.area_km2, place.population),
        plates=_plates(place),
    )


def kind_of(place: Place) -> str:
    """Say in a few words what the place is."""
    if place.kind == "capital":
        return _("the capital of Mongolia")
    if place.kind == "aimag":
        return _("an aimag of Mongolia")
    if place.kind == "district":
        return _("a district of Ulaanbaatar")
    return _("a soum of %(aimag)s aimag") % {"aimag": place.aimag_name}


def digest(shared: SharedPlace) -> str:
    """Return the name of exactly this picture: other words make another one."""
    return hashlib.sha256(f"{VERSION} {shared!r}".encode()).hexdigest()[:20]


def picture(shared: SharedPlace) -> bytes:
    """Return the picture as PNG, drawn once for its digest."""
    key = f"share-picture-{digest(shared)}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = share_picture(shared)
        cache.set(key, found, KEPT_SECONDS)
    return found


def _plates(place: Place) -> tuple[Plate, ...]:
    keys = (AIMAG_KEY_FIGURES if place.is_aimag else SOUM_KEY_FIGURES)[:FIGURES]
    indicators = {found.key: found for found in Indicator.objects.filter(key__in=keys)}
    newest: dict[str, FigureView] = {}
    rows = Figure.objects.filter(place=place.id, indicator__key__in=keys)
    for figure in rows.select_related("indicator", "source").order_by("year"):
        newest[figure.indicator.key] = FigureView(figure)
    return tuple(_plate(indicators[key], newest.get(key)) for key in keys if key in indicators)


def _plate(indicator: Indicator, view: FigureView | None) -> Plate:
    if view is None or view.figure.status == Figure.Status.MISSING:
        return Plate(str(indicator.label), "", "", "", _("No data yet"))
    note = f"{view.figure.year} · {view.figure.source.short_name}"
    if view.old:
        age = ngettext("%(years)s year old", "%(years)s years old", view.age)
        note += " · " + age % {"years": view.age}
    signed = indicator.key == "migration_net"
    if view.figure.status == Figure.Status.NONE:
        return Plate(str(indicator.label), _("None"), "", note)
    text = format_signed(view.number or 0, current_language()) if signed else view.text
    return Plate(str(indicator.label), text, str(indicator.unit), note)
