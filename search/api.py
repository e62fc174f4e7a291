"""Routes of the public API that the search room answers."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import BaseModel, Field

from search.completing import complete
from search.question import Question
from search.service import search

router = Router(tags=["search"])
LARGEST_SIZE = 50

Language = Literal["mn", "en"]

# Answers are plain models: ninja's Schema looks every field up one by one, in Python, which costs
# more than reading the query.


class ReadPlace(BaseModel):
    """A place that the query names."""

    code: str
    kind: str
    name_mn: str
    name_en: str
    aimag_code: str


class PlaceHit(ReadPlace):
    """A place found, with its aimag (itself for an aimag) and its address."""

    aimag_mn: str
    aimag_en: str
    url: str


class ReadingOut(BaseModel):
    """How the query was read. `rest` is what nothing explained."""

    places: list[ReadPlace]
    topics: list[str]
    concepts: list[str]
    rest: str
    modifiers: list[str]
    origins: list[ReadPlace]
    compare: list[str]


class FiltersOut(BaseModel):
    """NSO codes of the places that filter the answers."""

    places: list[str]


class ContentHit(BaseModel):
    """A page that answers. `excerpt` is HTML with nothing in it but `<mark>`."""

    title: str
    url: str
    kind: str
    topics: list[str]
    aimag_code: str | None
    soum_code: str | None
    checked_on: str | None
    scope: str
    language: str
    excerpt: str


class SearchOut(BaseModel):
    """An answer; `total` counts pages, `engine` says who found them."""

    query: str
    engine: Literal["elasticsearch", "database"]
    took_ms: int
    total: int
    reading: ReadingOut
    filters: FiltersOut
    places: list[PlaceHit]
    content: list[ContentHit]
    elsewhere: list[ContentHit]
    suggestion: str | None


class TopicRow(BaseModel):
    """A topic, in a place where the words before it name one."""

    topic: str
    label: str
    url: str


class PageRow(BaseModel):
    """A page whose title begins like this."""

    title: str
    url: str


class CompletionOut(BaseModel):
    """What the words typed so far may become."""

    places: list[PlaceHit]
    topics: list[TopicRow]
    pages: list[PageRow]


@router.get("/search", response=SearchOut, summary="Search places and pages")
def search_all(
    request: HttpRequest,
    q: Annotated[str, Query(description="what was typed, in any spelling")] = "",
    lang: Language = "mn",
    size: Annotated[int, Field(ge=1, le=LARGEST_SIZE)] = 10,
    offset: Annotated[int, Field(ge=0, le=1000)] = 0,
) -> Any:
    """Find places and pages, whichever way Mongolian is typed."""
    return search(Question(q, lang, size=size, offset=offset)).as_dict()


@router.get("/autocomplete", response=CompletionOut, summary="Complete what is being typed")
def autocomplete(request: HttpRequest, q: str = "", lang: Language = "mn") -> Any:
    """At most eight rows: places, topics, pages."""
    return complete(q, lang)
