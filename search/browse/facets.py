"""The facets of soums: what each value means, as a clause and as a test of a document."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.formats import format_figure
from portal.i18n.languages import current_language
from search.browse.question import Document, PlaceFacet, Value
from soums.drawing.quantiles import fifths
from soums.gazetteer import Gazetteer, Place
from soums.models import Indicator, Region, SizeBand

# Kilometres in a straight line; a distance equal to a limit belongs below it.
DISTANCES = (0, 50, 100, 200, 500, 1000)
CENTRE_FIGURE = "distance_aimag_centre_km"
Clause = dict[str, Any]
Low = float | None
_RANGE = re.compile(r"(-?\d{1,12}(?:\.\d{1,6})?)?\.\.(-?\d{1,12}(?:\.\d{1,6})?)?")


def band_facet(bands: Iterable[SizeBand]) -> PlaceFacet:
    """Size bands; a soum whose population nobody knows is of none."""
    return PlaceFacet("band", _("Size of the soum"), tuple(map(_band, bands)))


def _band(band: SizeBand) -> Value:
    low, high = max(band.population_min or 0, 1), band.population_max
    bounds = {"gte": low} if high is None else {"gte": low, "lte": high}
    clause = _all(
        {"term": {"is_centre": band.is_centre}},
        {"range": {"population": bounds}},
    )

    def fits(document: Document) -> bool:
        people = document["population"]
        in_bounds = people >= low and (high is None or people <= high)
        return document["is_centre"] == band.is_centre and in_bounds

    return Value(band.key, band.name, clause, fits)


def region_facet(region_of: Mapping[str, Region]) -> PlaceFacet:
    """Regions that hold an aimag; `region_of` goes by aimag code."""
    aimags: dict[str, list[str]] = {}
    regions = {region.key: region for region in region_of.values()}
    for code, region in region_of.items():
        aimags.setdefault(region.key, []).append(code)
    ordered = sorted(regions.values(), key=lambda region: region.order)
    values = (_in_aimags(region.key, region.name, aimags[region.key]) for region in ordered)
    return PlaceFacet("region", _("Region"), tuple(values))


def aimag_facet(gazetteer: Gazetteer) -> PlaceFacet:
    """The 21 aimags."""
    values = (_in_aimags(aimag.code, aimag.name, [aimag.code]) for aimag in gazetteer.aimags)
    return PlaceFacet("aimag", _("Aimag"), tuple(values))


def among_aimags(codes: Sequence[str]) -> Value | None:
    """The soums of these aimags; None for all."""
    return _in_aimags("", "", codes) if codes else None


def _in_aimags(key: str, label: str, codes: Sequence[str]) -> Value:
    wanted = list(codes)
    clause = {"terms": {"aimag_code": wanted}}
    return Value(key, label, clause, lambda document: document["aimag_code"] in wanted)


def distance_facet(origin: Place | None) -> PlaceFacet:
    """Bands of kilometres from a place, or from the centre of each soum's own aimag."""
    measured = _from_centre if origin is None else _from_place(origin)
    bounds: list[tuple[float, Low]] = [*pairwise(DISTANCES), (DISTANCES[-1], None)]
    values = tuple(_distance(low, high, *measured(low, high)) for low, high in bounds)
    return PlaceFacet("distance", _("Distance"), values)


Measured = Callable[[float, Low], tuple[Clause, Callable[[Document], float | None]]]


def _from_centre(low: float, high: Low) -> tuple[Clause, Callable[[Document], float | None]]:
    clause = {"range": {f"figures.{CENTRE_FIGURE}": _bounds(low or None, high)}}
    return clause, lambda document: document["figures"].get(CENTRE_FIGURE)


def _from_place(origin: Place) -> Measured:
    point = {"lat": origin.latitude, "lon": origin.longitude}

    def within(kilometres: float) -> Clause:
        return {"geo_distance": {"distance": f"{kilometres}km", "location": point}}

    def measured(low: float, high: Low) -> tuple[Clause, Callable[[Document], float | None]]:
        inner = [within(low)] if low else []
        clause: Clause = {"bool": {"must_not": inner}}
        if high is not None:
            clause["bool"]["filter"] = [within(high)]
        return clause, lambda document: _kilometres(origin, document)

    return measured


def _kilometres(origin: Place, document: Document) -> float:
    return origin.kilometres_to_point(**document["location"])


def _distance(
    low: float, high: Low, clause: Clause, measure: Callable[[Document], float | None]
) -> Value:
    if high is None:
        label = _("over %(low)d km") % {"low": low}
    elif low:
        label = _("%(low)d to %(high)d km") % {"low": low, "high": high}
    else:
        label = _("up to %(high)d km") % {"high": high}

    def fits(document: Document) -> bool:
        return _is_between(measure(document), low or None, high)

    return Value(key_of(low, high), label, clause, fits)


def figure_facet(
    indicator: Indicator, documents: Iterable[Document], chosen: Iterable[str] = ()
) -> PlaceFacet:
    """Fifths of the soums by a figure: as many soums in each as equal figures allow.

    `chosen` may hold other ranges, such as "-25..": an address that was shared keeps its meaning
    when figures change.
    """
    path = f"figures.{indicator.key}"
    known = [n for d in documents if (n := d["figures"].get(indicator.key)) is not None]
    bounds = [*_fifths(known), *filter(None, map(_range, chosen))]
    values = {key_of(*pair): _fifth(*pair, path, indicator) for pair in bounds}
    return PlaceFacet("figure", str(indicator.label), tuple(values.values()))


def key_of(low: Low, high: Low) -> str:
    """How an address names a range: "10..20", "..20" or "10.."."""
    return "..".join("" if n is None else f"{n:.12g}" for n in (low, high))


def _range(text: str) -> tuple[Low, Low] | None:
    if not (match := _RANGE.fullmatch(text)):
        return None
    low, high = (float(number) if number else None for number in match.groups())
    return None if low is None and high is None else (low, high)


def _fifths(known: Sequence[float]) -> Iterator[tuple[Low, Low]]:
    limits = fifths(known)
    if limits:
        yield None, limits[0]
        yield from pairwise(limits)
        yield limits[-1], None


def _fifth(low: Low, high: Low, path: str, indicator: Indicator) -> Value:
    written = [
        "" if n is None else format_figure(n, current_language(), indicator.unit or "", None)
        for n in (low, high)
    ]
    if low is None:
        label = _("up to %(high)s") % {"high": written[1]}
    elif high is None:
        label = _("over %(low)s") % {"low": written[0]}
    else:
        label = _("over %(low)s, up to %(high)s") % {"low": written[0], "high": written[1]}
    return Value(
        key_of(low, high),
        label,
        {"range": {path: _bounds(low, high)}},
        lambda document: _is_between(document["figures"].get(indicator.key), low, high),
    )


def _bounds(low: Low, high: Low) -> dict[str, float]:
    bounds = {"gt": low, "lte": high}
    return {name: limit for name, limit in bounds.items() if limit is not None}


def _is_between(number: float | None, low: Low, high: Low) -> bool:
    if number is None:
        return False
    return (low is None or number > low) and (high is None or number <= high)


def _all(*clauses: Clause) -> Clause:
    return {"bool": {"filter": list(clauses)}}
