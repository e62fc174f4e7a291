"""Where completions come from: the two indices, or memory and the records when they are away."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db.models import Q
from elasticsearch import Elasticsearch

from search.builders.sections import SECTION_KIND
from search.documents import CONTENT, PLACES
from search.engines.elastic import PartFailed
from search.index.names import read_alias
from search.queries.completion import pages_body, places_body
from search.reader.place_table import PlaceTable
from search.records import content_records
from soums.gazetteer import Gazetteer, Place


@dataclass(frozen=True)
class PageTitle:
    """A page whose title fits."""

    title: str
    url: str


@dataclass(frozen=True)
class Typed:
    """What was typed: keys of the whole, keys of its words, its words themselves."""

    keys: Sequence[str]
    word_keys: Sequence[str]
    words: Sequence[str]
    language: str


Completions = tuple[list[str], list[PageTitle]]


def from_index(client: Elasticsearch, typed: Typed, most: int) -> Completions:
    """Codes of places and titles of pages, in one request. Raises the client's errors."""
    searches: list[dict[str, object]] = []
    for index, body in (
        (PLACES, places_body(typed.keys, most)),
        (CONTENT, pages_body(typed.word_keys, typed.language, most)),
    ):
        searches += [{"index": read_alias(index)}, body]
    answers = client.msearch(searches=searches)["responses"]
    for answer in answers:
        if "error" in answer:
            raise PartFailed(answer["error"])
    places, pages = ([hit["_source"] for hit in answer["hits"]["hits"]] for answer in answers)
    titles = [PageTitle(page["title"], page["url"]) for page in pages]
    return [place["code"] for place in places], titles


def from_memory(
    table: PlaceTable, gazetteer: Gazetteer, typed: Typed, most: int
) -> Completions:
    """The same from the reader's names and the portal's records. One query."""
    found: dict[str, float] = {}
    for position, key in enumerate(typed.keys):
        for code, exact in _beginning_with(table, key):
            place = gazetteer.get(code)
            if place is not None:
                score = 2 - 0.3 * position + 3 * exact + _weight(place)
                found[code] = max(score, found.get(code, 0))
    codes = sorted(found, key=lambda code: (-found[code], code))[:most]
    return codes, list(_titles(typed, most))


def _beginning_with(table: PlaceTable, key: str) -> Iterator[tuple[str, bool]]:
    keys = table.sorted_keys
    for name in keys[bisect_left(keys, key) :]:
        if not name.startswith(key):
            return
        for code in table.by_key[name]:
            yield code, name == key


def _weight(place: Place) -> float:
    people = min(place.population or 0, 200_000) / 200_000
    return people + (1.0 if place.is_aimag else 0.5 if place.is_centre else 0.0)


def _titles(typed: Typed, most: int) -> Iterable[PageTitle]:
    if not typed.words:
        return ()
    rows = content_records().exclude(kind=SECTION_KIND).filter(locale=typed.language)
    fits = reduce(and_, (Q(words__contains=word.lower()) for word in typed.words))
    documents = rows.filter(fits).order_by("uid").values_list("document", flat=True)[:most]
    return (PageTitle(document["title"], document["url"]) for document in documents)
