"""The comparison page: a plain form, a table, a CSV."""

import csv
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from soums.compare import MOST, Choice, Comparison, choose, compare
from soums.gazetteer import Gazetteer, load_gazetteer
from soums.models import Indicator

SUGGESTIONS = 6


@require_safe
def comparison(request: HttpRequest) -> HttpResponse:
    """Compare the places of `?place=…&place=…`; what cannot be compared is said above the form."""
    gazetteer = load_gazetteer()
    choice = choose(request.GET.getlist("place"), gazetteer)
    made = None
    if choice.comparable:
        made = compare(choice.places, gazetteer, list(Indicator.objects.all()))
    if made and request.GET.get("format") == "csv":
        return _csv(made)
    context = {
        "choice": choice,
        "comparison": made,
        "only_differences": request.GET.get("diff") == "1",
        "gazetteer": gazetteer,
        "fields": [*choice.places, *([None] * (MOST - len(choice.places)))],
        "suggestions": _suggestions(choice, gazetteer),
    }
    status = HTTPStatus.BAD_REQUEST if choice.problems else HTTPStatus.OK
    return render(request, "soums/compare.html", context, status=status)


def _suggestions(choice: Choice, gazetteer: Gazetteer) -> list[object]:
    if not choice.places or len(choice.places) >= MOST:
        return []
    alike = gazetteer.of_similar_size(choice.places[0], SUGGESTIONS)
    return [place for place in alike if place not in choice.places]


def _csv(made: Comparison) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="nutag-comparison.csv"'
    response.write("\ufeff")
    table = csv.writer(response)
    table.writerow(
        ["indicator", "label", "unit", "place", "name", "year", "value", "status", "source"]
    )
    for line in made.lines:
        for cell in [*line.cells, *([line.baseline] if line.baseline else [])]:
            figure = cell.figure.figure if cell.figure else None
            table.writerow(
                [
                    line.indicator.key,
                    line.indicator.label,
                    line.indicator.unit,
                    cell.place.code,
                    cell.place.name,
                    figure.year if figure else "",
                    figure.plain_value() if figure else "",
                    cell.status,
                    figure.source.title if figure else "",
                ]
            )
    return response
