"""Answers from Elasticsearch."""

from collections.abc import Iterator, Mapping
from typing import Any

from elasticsearch import ApiError, Elasticsearch

from search.builders.sections import SECTION_KIND
from search.documents import CONTENT, PLACES
from search.engines.deadline import Deadline
from search.hits import hit_of
from search.index.client import within
from search.index.names import read_alias
from search.queries.content import SHOWN, content_body
from search.queries.facets import FRESH
from search.queries.places import places_body
from search.queries.suggesting import suggest_body
from search.question import Bucket, Found, Hit, Request

FEW = 3
MOST_ELSEWHERE = 5


class PartFailed(Exception):
    """One part of a search of several failed, though the whole answered 200."""


class ElasticEngine:
    """Finds places and pages in the two indices, within a deadline."""

    def __init__(self, client: Elasticsearch, deadline: Deadline) -> None:
        self._client = client
        self._deadline = deadline

    def find(self, request: Request) -> Found:
        """What the request asks for. Raises the client's errors, PartFailed, or OutOfTime."""
        codes = [place.code for place in request.reading.places]
        places, content = self._search(
            (PLACES, places_body(codes)), (CONTENT, content_body(request))
        )
        lenient = False
        if _few(content) and request.reading.text:
            body = content_body(request, lenient=True)
            (content,) = self._search((CONTENT, body))
            lenient = True
        hits = self._hits(content, request)
        few = _few(content) and not request.question.choices
        return Found(
            place_codes=tuple(hit["_source"]["code"] for hit in places["hits"]["hits"]),
            total=content["aggregations"]["total"]["pages"]["value"],
            hits=hits,
            elsewhere=self._elsewhere(request, hits) if few else (),
            facets=facets_of(content["aggregations"]),
            suggestion=self._suggestion(request) if few else None,
            lenient=lenient,
        )

    def _elsewhere(self, request: Request, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        if not (request.reading.filter_codes and request.has_words):
            return ()
        (answer,) = self._search((CONTENT, content_body(request, near_places=False)))
        shown = {hit.url for hit in hits}
        found = self._hits(answer, request)
        return tuple(hit for hit in found if hit.url not in shown)[:MOST_ELSEWHERE]

    def _suggestion(self, request: Request) -> str | None:
        reading = request.reading
        if reading.suggestion or not reading.rest:
            return None
        client = within(self._client, self._deadline.left())
        answer = client.search(
            index=read_alias(CONTENT), suggest=suggest_body(reading.rest), size=0
        )
        for entries in answer["suggest"].values():
            options = entries[0]["options"] if entries else []
            if options:
                return reading.query.replace(reading.rest, options[0]["text"])
        return None

    def _search(self, *parts: tuple[str, dict[str, Any]]) -> list[dict[str, Any]]:
        searches: list[dict[str, Any]] = []
        for index, body in parts:
            searches.append({"index": read_alias(index), "allow_partial_search_results": False})
            searches.append(body)
        client = within(self._client, self._deadline.left())
        answers: list[dict[str, Any]] = client.msearch(searches=searches)["responses"]
        for answer in answers:
            if "error" in answer:
                raise PartFailed(answer["error"])
        return answers

    def _hits(self, content: Mapping[str, Any], request: Request) -> tuple[Hit, ...]:
        found = content["hits"]["hits"]
        translated = self._in_language(found, request.question.reading_language)
        codes = request.reading.filter_codes
        return tuple(
            hit_of(translated.get(hit["_id"], hit["_source"]), codes, _marked(hit, translated))
            for hit in found
        )

    def _in_language(self, found: list[dict[str, Any]], language: str) -> dict[str, dict[str, Any]]:
        """Documents in the reader's language for hits that matched in another."""
        foreign = {
            hit["_id"]: hit["_id"].rpartition(":")[0] + f":{language}"
            for hit in found
            if hit["_source"]["locale"] != language
        }
        if not foreign:
            return {}
        client = within(self._client, self._deadline.left())
        answer = client.mget(
            index=read_alias(CONTENT), ids=list(foreign.values()), source_includes=SHOWN
        )
        return {
            uid: doc["_source"]
            for uid, doc in zip(foreign, answer["docs"], strict=True)
            if doc.get("found")
        }


def _few(content: Mapping[str, Any]) -> bool:
    """Whether the words found hardly anything, whatever was chosen among it."""
    counted = content["aggregations"]
    total: int = counted.get("unfiltered", counted["total"].get("pages"))["value"]
    return total < FEW


def _marked(hit: Mapping[str, Any], translated: Mapping[str, Any]) -> dict[str, str]:
    """Title and excerpt with marks. A section is told by its summary, a guide by a sentence."""
    if hit["_id"] in translated:
        return {}
    found = {field.partition(".")[0]: texts[0] for field, texts in hit.get("highlight", {}).items()}
    excerpt = found.get("summary", "")
    if not excerpt and hit["_source"]["kind"] != SECTION_KIND:
        excerpt = found.get("body", "")
    return {"title": found.get("title", ""), "excerpt": excerpt}


def facets_of(aggregations: Mapping[str, Any]) -> dict[str, tuple[Bucket, ...]]:
    """Buckets of the facets among the aggregations of an answer."""
    return {
        facet: tuple(_buckets(aggregation["values"]["buckets"]))
        for facet, aggregation in aggregations.items()
        if "values" in aggregation
    }


def _buckets(buckets: Any) -> Iterator[Bucket]:
    if isinstance(buckets, dict):
        buckets = [{"key": key, **bucket} for key, bucket in buckets.items()]
    for bucket in buckets:
        count = bucket["pages"]["value"]
        if count or bucket["key"] == FRESH:
            yield Bucket(bucket["key"], count)


EngineErrors = (PartFailed, ApiError)
