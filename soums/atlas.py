"""What pages about all soums at once read from the database: places, facets, one figure of each."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count, F, Q

from soums.facets import Atlas
from soums.gazetteer import load_gazetteer
from soums.models import Figure, Indicator, Region, SizeBand

Numbers = dict[str, dict[str, float | None]]


def load_atlas() -> Atlas:
    """Read all places, their size bands and regions. Three queries."""
    return Atlas(
        gazetteer=load_gazetteer(),
        # The capital's band has no bounds: it is the baseline and no soum.
        bands=list(SizeBand.objects.filter(is_centre__isnull=False)),
        region_of=region_of_aimags(),
    )


def region_of_aimags() -> dict[str, Region]:
    """Return the region of each aimag by its code."""
    regions = Region.objects.filter(aimags__live=True).annotate(aimag_code=F("aimags__code"))
    return {region.aimag_code: region for region in regions}


def mappable_indicators() -> list[Indicator]:
    """Return indicators known for more than one place, in the order of the pages. One query."""
    known = Count(
        "figures__place",
        filter=Q(figures__status=Figure.Status.VALUE),
        distinct=True,
    )
    return list(Indicator.objects.annotate(known=known).filter(known__gt=1))


def figures_of_indicator(indicator: Indicator) -> dict[str, list[Figure]]:
    """Return the figures of one indicator by place code, newest year first. One query."""
    rows = (
        Figure.objects.filter(indicator=indicator, place__isnull=False)
        .select_related("source")
        .annotate(code=F("place__code"))
        .order_by("-year")
    )
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in rows:
        figure.indicator = indicator
        found[figure.code].append(figure)
    return dict(found)


def newest_numbers(keys: Iterable[str]) -> Numbers:
    """Return the newest number of each place by indicator key and place code. One query.

    A checked "none" counts as 0; None stands for what nobody has told us.
    """
    rows = Figure.objects.filter(indicator__key__in=list(keys), place__isnull=False)
    found: Numbers = defaultdict(dict)
    columns = ("indicator__key", "place__code", "status", "value")
    for key, code, status, value in rows.order_by("year").values_list(*columns):
        none = 0.0 if status == Figure.Status.NONE else None
        found[key][code] = none if value is None else float(value)
    return dict(found)


def newest_figures(codes: Iterable[str], keys: Iterable[str]) -> dict[tuple[str, str], Figure]:
    """Return the newest figures with their sources, by place code and indicator key. One query."""
    rows = (
        Figure.objects.filter(place__code__in=set(codes), indicator__key__in=set(keys))
        .select_related("indicator", "source")
        .annotate(code=F("place__code"))
        .order_by("year")
    )
    return {(figure.code, figure.indicator.key): figure for figure in rows}
