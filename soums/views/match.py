"""The matcher: a plain form whose address holds every wish, and places with their reasons."""

from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from soums.compare import MOST
from soums.facets import Facets
from soums.gazetteer import Place
from soums.match import LARGEST_WEIGHT, Criterion
from soums.match_answer import Answer, Table, answer
from soums.match_fields import number_fields
from soums.match_reading import explained, figures_behind, load_table
from soums.match_wishes import Wishes, read_wishes
from soums.sections import SECTIONS

PAGE_SIZE, DIGITS = 20, 4
T = TypeVar("T")


@require_safe
def match(request: HttpRequest) -> HttpResponse:
    """Answer the wishes of the address; without any, explain and show the form. Six queries."""
    query = request.GET.dict()
    table = load_table()
    wishes = read_wishes(query, table.atlas, table.criteria)
    context = {
        "wishes": wishes,
        "atlas": table.atlas,
        "fields": number_fields(query, wishes),
        "groups": list(grouped(table, wishes)),
        "choices": range(LARGEST_WEIGHT + 1),
        "zeros": len(table.criteria) - len(wishes.weights),
        **(_answered(query, wishes, table) if wishes.asked else {}),
    }
    status = HTTPStatus.BAD_REQUEST if wishes.problems else HTTPStatus.OK
    return render(request, "soums/match.html", context, status=status)


@require_safe
def match_method(request: HttpRequest) -> HttpResponse:
    """Say how scores come about, and by which criteria."""
    table = load_table()
    groups = list(grouped(table, Wishes(facets=Facets())))
    return render(request, "soums/match_method.html", {"groups": groups})


def grouped(table: Table, wishes: Wishes) -> Iterator[tuple[str, list[tuple[Criterion, int]]]]:
    """Yield the sections of place pages with their criteria and weights, without empty ones."""
    for section in SECTIONS.values():
        found = [
            (criterion, wishes.weights.get(criterion.key, 0))
            for criterion in table.criteria.values()
            if criterion.indicator.section == section.key
        ]
        if found:
            yield str(section.label), found


def _answered(query: Mapping[str, str], wishes: Wishes, table: Table) -> dict[str, Any]:
    found: Answer = answer(wishes, table)
    number = _page_number(query.get("page", ""), found.count)
    shown = page_rows(found.ranked, number)
    figures = figures_behind(shown, wishes)
    kept = {k: v for k, v in query.items() if k != "page" and v and v != "0"}
    return {
        "answer": found,
        "results": [explained(one, figures) for one in shown],
        "places": page_rows(found.unranked, number),
        "top": _top(found),
        "chosen": [(c, w) for _label, rows in grouped(table, wishes) for c, w in rows if w],
        "page": number,
        "pages": _pages(found.count),
        "query": urlencode(kept),
    }


def page_rows(rows: Sequence[T], number: int) -> list[T]:
    """Return the rows of a page, counted from 1."""
    return list(rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])


def _top(found: Answer) -> list[Place]:
    return [one.place for one in found.ranked[:MOST]] or found.unranked[:MOST]


def _pages(count: int) -> int:
    return max(1, -(-count // PAGE_SIZE))


def _page_number(text: str, count: int) -> int:
    """The page asked for, the nearest one where there is no such page."""
    asked = int(text) if text.isascii() and text.isdigit() and len(text) <= DIGITS else 1
    return min(max(1, asked), _pages(count))
