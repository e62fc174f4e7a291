"""Three ways to search: the portal's own, plain matching of words, and Wagtail's database search.

The other two are taken at their best: they may match any word, and a place's page found by Wagtail
stands for all sections of that place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from elasticsearch import Elasticsearch

from portal.basepage.models import BasePage
from search.models import SearchRecord
from search.question import Question
from search.service import search
from soums.models import PlacePage
from tests.bench.plain import PLACE_FIELDS, TEXT_FIELDS
from tests.bench.queries import Query
from tests.bench.weigh import FIRST_PAGES, FIRST_PLACES, Answered, Page


@dataclass(frozen=True)
class Way:
    """A way to search, by name."""

    name: str
    answer: Callable[[Query], Answered]


def our_own() -> Way:
    """Reader, keys, concepts, dictionary."""

    def answer(query: Query) -> Answered:
        found = search(Question(query.text, query.language))
        if found.engine != "elasticsearch":
            raise RuntimeError("the search server did not answer")
        pages = [Page(frozenset(h.topics), frozenset(h.aimag_codes)) for h in found.found.hits]
        return Answered([place.code for place in found.places], pages)

    return Way("portal", answer)


def plain_match(client: Elasticsearch, names: Mapping[str, str]) -> Way:
    """`multi_match` on standard analyzers over the same documents."""

    def find(index: str, query: Query, fields: list[str], size: int) -> list[dict[str, Any]]:
        match = {"multi_match": {"query": query.text, "fields": fields}}
        answer = client.search(index=names[index], query=match, size=size)
        return [hit["_source"] for hit in answer["hits"]["hits"]]

    def answer(query: Query) -> Answered:
        places = find("places", query, PLACE_FIELDS, FIRST_PLACES)
        found = find("content", query, TEXT_FIELDS, FIRST_PAGES)
        return Answered([place["code"] for place in places], [_page(one) for one in found])

    return Way("multi_match", answer)


def wagtail_database() -> Way:
    """`.search()` of Wagtail on the portal's database."""
    pages = _pages_by_key()

    def answer(query: Query) -> Answered:
        places = PlacePage.objects.live().search(query.text, operator="or")[:FIRST_PLACES]
        found = BasePage.objects.live().search(query.text, operator="or")[:FIRST_PAGES]
        about = [pages[page.pk] for page in found if page.pk in pages]
        return Answered([place.code for place in places], about)

    return Way("Wagtail", answer)


def _page(document: Mapping[str, Any]) -> Page:
    aimags = document.get("aimag_code") or []
    return Page(
        frozenset(document.get("topics") or []),
        frozenset([aimags] if isinstance(aimags, str) else aimags),
    )


def _pages_by_key() -> dict[int, Page]:
    found: dict[int, Page] = {}
    rows = SearchRecord.objects.filter(deleted=False, object_id__startswith="page:")
    for object_id, document in rows.values_list("object_id", "document"):
        key, page = int(object_id.partition(":")[2]), _page(document)
        known = found.get(key, Page(frozenset(), frozenset()))
        found[key] = Page(known.topics | page.topics, known.aimags | page.aimags)
    return found
