"""The map page: a plain form, a drawn country, a legend, and a table with the same links."""

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.assets.country import load_country
from soums.atlas import figures_of_indicator, load_atlas, mappable_indicators
from soums.drawing.country_map import Dot, data_map
from soums.drawing.indicator_map import Area, area_map, near_map
from soums.map import Asked, IndicatorMap, Row, make_map, read_map
from soums.models import Indicator
from soums.sections import SECTIONS

# A longer table than this shows its first rows; the others open on demand.
WHOLE_TABLE, OPEN_ROWS = 40, 12
KEPT = ("indicator", "band", "region", "aimag", "year")


@require_safe
def indicator_map(request: HttpRequest) -> HttpResponse:
    """Draw the indicator of `?indicator=`; what is unknown is said above the map. Five queries."""
    query = request.GET.dict()
    atlas, indicators = load_atlas(), mappable_indicators()
    asked = read_map(query, indicators, atlas)
    made = make_map(asked, atlas, figures_of_indicator(asked.indicator))
    rows = [(row, made.css(row)) for row in made.rows]
    cut = len(rows) if len(rows) <= WHOLE_TABLE else OPEN_ROWS
    context = {
        "map": made,
        "asked": made.asked,
        "problems": asked.problems,
        "notes": list(notes(asked, made)),
        "first_rows": rows[:cut],
        "more_rows": rows[cut:],
        "drawing": drawing(made) if made.rows else "",
        "groups": list(grouped(indicators)),
        "atlas": atlas,
        "query": urlencode({name: query[name] for name in KEPT if query.get(name)}),
    }
    status = HTTPStatus.BAD_REQUEST if asked.problems else HTTPStatus.OK
    return render(request, "soums/map.html", context, status=status)


def grouped(indicators: Sequence[Indicator]) -> Iterator[tuple[str, list[Indicator]]]:
    """Yield the sections of place pages with their indicators, without empty ones."""
    for section in SECTIONS.values():
        found = [indicator for indicator in indicators if indicator.section == section.key]
        if found:
            yield str(section.label), found


def notes(asked: Asked, made: IndicatorMap) -> Iterator[str]:
    """Yield what a reader asked for and this indicator cannot show."""
    if asked.year != made.asked.year:
        yield _("There are no figures of %(year)d here: the newest ones are shown.") % {
            "year": asked.year
        }
    if asked.of_aimags and asked.facets.band:
        yield _("The size is left aside: this figure is counted for whole aimags.")


def drawing(made: IndicatorMap) -> SafeString:
    """Draw aimags as areas, soums as dots; the soums of one aimag on a sheet of their own."""
    country, label = load_country(), _label(made)
    if made.asked.of_aimags:
        areas = [Area(r.place.code, r.name, r.place.url, r.number) for r in made.rows]
        return area_map(country, areas, made.limits, label)
    aimag = made.asked.facets.aimag
    if aimag and aimag.code in country.sheets:
        dots = [(_dot(row), row.place.name) for row in made.rows]
        return near_map(country.sheets[aimag.code], dots, made.limits, label)
    return data_map(country, [_dot(row) for row in made.rows], made.limits, label)


def _label(made: IndicatorMap) -> str:
    years = ", ".join(str(year) for year, _count in made.year_counts)
    return _("Map: %(label)s, %(years)s") % {"label": made.asked.indicator.label, "years": years}


def _dot(row: Row) -> Dot:
    place = row.place
    return Dot(
        place.code,
        row.name,
        place.url,
        place.longitude,
        place.latitude,
        place.population,
        row.number,
    )
