"""From the address of the list of soums to a question, and back."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from search.browse.question import SORTS, PlaceQuestion
from search.reader.tokens import LONGEST_QUERY

SHOW, PLACES = "show", "places"
PAGE_SIZE, LAST_PAGE = 50, 50
FACETS = ("band", "distance", "region", "aimag", "figure")
_LONGEST_VALUE, _LONGEST_KEY = 40, 60


def asks_for_places(parameters: QueryDict) -> bool:
    """Whether the address wants the list of soums."""
    return parameters.get(SHOW) == PLACES


def place_question(parameters: QueryDict, language: str) -> PlaceQuestion:
    """The question an address asks; values that no facet has are passed over later."""
    sort = parameters.get("sort", "")
    page = parameters.get("page", "1")
    return PlaceQuestion(
        query=" ".join(parameters.get("q", "")[:LONGEST_QUERY].split()),
        language=language,
        origin=parameters.get("from", "")[:_LONGEST_KEY],
        indicator=parameters.get("indicator", "")[:_LONGEST_KEY],
        choices=_choices(parameters),
        sort=sort if sort in SORTS else "",
        page=min(max(int(page), 1), LAST_PAGE) if page.isascii() and page.isdigit() else 1,
    )


def places_address(question: PlaceQuestion, **changes: Any) -> str:
    """The part of an address after the path that asks `question` with some changes.

    `page` chooses another page; any other change leads to the first one.
    """
    parameters = QueryDict(mutable=True)
    parameters[SHOW] = PLACES
    single = {
        "q": changes.get("q", question.query),
        "from": changes.get("origin", question.origin),
        "indicator": changes.get("indicator", question.indicator),
        "sort": changes.get("sort", question.sort),
        "page": str(changes.get("page", 1)) if changes.get("page", 1) > 1 else "",
    }
    for name, value in single.items():
        if value:
            parameters[name] = value
    choices: Mapping[str, tuple[str, ...]] = changes.get("choices", question.choices)
    for facet, values in choices.items():
        parameters.setlist(facet, list(values))
    return "?" + parameters.urlencode()


def _choices(parameters: QueryDict) -> dict[str, tuple[str, ...]]:
    found = {
        facet: tuple(dict.fromkeys(v for v in parameters.getlist(facet) if _is_value(v)))
        for facet in FACETS
    }
    return {facet: values for facet, values in found.items() if values}


def _is_value(value: str) -> bool:
    return 0 < len(value) <= _LONGEST_VALUE and value.isascii() and value.isprintable()
