"""From the address of the results page to a question, and back."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from search.queries.facets import FILTERS, FRESH
from search.question import NEWEST, RELEVANCE, Question
from search.reader.tokens import LONGEST_QUERY

PAGE_SIZE = 20
LAST_PAGE = 50
_LONGEST_VALUE = 30


def question_of(parameters: QueryDict, language: str) -> Question:
    """The question an address asks; parameters that mean nothing are passed over."""
    return Question(
        query=" ".join(parameters.get("q", "")[:LONGEST_QUERY].split()),
        language=language,
        size=PAGE_SIZE,
        offset=(_page(parameters) - 1) * PAGE_SIZE,
        choices=_choices(parameters),
        sort=NEWEST if parameters.get("sort") == NEWEST else RELEVANCE,
        literal=parameters.get("literal") == "1",
        with_facets=True,
    )


def page_number(question: Question) -> int:
    """The number of the page of results, from 1 on."""
    return question.offset // question.size + 1


def address_of(question: Question, **changes: Any) -> str:
    """The part of an address after the path that asks `question` with some changes.

    `page` chooses another page; any other change leads to the first one.
    """
    parameters = QueryDict(mutable=True)
    parameters["q"] = changes.get("q", question.query)
    if changes.get("literal", question.literal):
        parameters["literal"] = "1"
    sort = changes.get("sort", question.sort)
    if sort != RELEVANCE:
        parameters["sort"] = sort
    choices: Mapping[str, tuple[str, ...]] = changes.get("choices", question.choices)
    for facet, values in choices.items():
        parameters.setlist(facet, list(values))
    if changes.get("page", 1) > 1:
        parameters["page"] = str(changes["page"])
    return "?" + parameters.urlencode()


def _page(parameters: QueryDict) -> int:
    text = parameters.get("page", "1")
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() else 1


def _choices(parameters: QueryDict) -> dict[str, tuple[str, ...]]:
    found = {
        facet: tuple(
            dict.fromkeys(value for value in parameters.getlist(facet) if _is_value(value))
        )
        for facet in FILTERS
    }
    if found.get("checked"):
        found["checked"] = (FRESH,)
    return {facet: values for facet, values in found.items() if values}


def _is_value(value: str) -> bool:
    plain = value.replace("-", "").replace("_", "")
    return bool(plain) and plain.isascii() and plain.isalnum() and len(value) <= _LONGEST_VALUE
