"""About the data: what is known, from whom, how old, and what is not known."""

from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from soums.linked import data_graph
from soums.models import Indicator
from soums.sections import SECTIONS


@dataclass(frozen=True)
class Coverage:
    """One indicator: for how many soums and aimags it is known, and from when to when."""

    indicator: Indicator
    soums: int
    aimags: int
    first_year: int | None
    last_year: int | None


@require_safe
def about_data(request: HttpRequest) -> HttpResponse:
    """List every indicator with its coverage, publisher and licence."""
    known = coverages()
    groups = [
        (section.label, [c for c in known if c.indicator.section == section.key])
        for section in SECTIONS.values()
    ]
    context = {
        "groups": [(label, found) for label, found in groups if found],
        "linked_data": data_graph(known),
    }
    return render(request, "soums/data.html", context)


def coverages() -> list[Coverage]:
    """Return the coverage of all indicators. One query."""
    in_soums = Q(figures__place__kind="soum", figures__status="value")
    in_aimags = Q(figures__place__kind__in=("aimag", "capital"), figures__status="value")
    counted = Indicator.objects.annotate(
        soums=Count("figures__place", filter=in_soums, distinct=True),
        aimags=Count("figures__place", filter=in_aimags, distinct=True),
        first_year=Min("figures__year"),
        last_year=Max("figures__year"),
    )
    return [Coverage(i, i.soums, i.aimags, i.first_year, i.last_year) for i in counted]
