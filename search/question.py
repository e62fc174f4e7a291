"""What is asked and what is answered, the same for both engines and for page and API."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from search.reader.reading import Reading

ELASTICSEARCH, DATABASE = "elasticsearch", "database"
RELEVANCE, NEWEST = "relevance", "newest"
COUNTRY_SCOPE = "country"


@dataclass(frozen=True)
class Question:
    """A search as it was sent; `choices` are values of facets, `literal` takes words as words.

    `size` counts pages from `offset` on; facets are only counted when asked for.
    """

    query: str
    language: str
    size: int = 10
    offset: int = 0
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = RELEVANCE
    literal: bool = False
    with_facets: bool = False

    @property
    def reading_language(self) -> str:
        """The language pages are shown in: a single one that was chosen, else the reader's."""
        chosen = self.choices.get("language", ())
        return chosen[0] if len(chosen) == 1 else self.language


@dataclass(frozen=True)
class Request:
    """What an engine has to find: the question and how it was read."""

    question: Question
    reading: Reading
    today: date

    @property
    def has_words(self) -> bool:
        """Whether more is asked than a place."""
        return bool(self.reading.concepts or self.reading.topics or self.reading.text)


@dataclass(frozen=True)
class Hit:
    """One page found. `title` and `excerpt` are safe HTML with `<mark>` around what matched."""

    uid: str
    kind: str
    locale: str
    title: str
    marked_title: str
    excerpt: str
    url: str
    topics: tuple[str, ...]
    concepts: tuple[str, ...]
    scope: str
    aimag_codes: tuple[str, ...]
    soum_codes: tuple[str, ...]
    checked_on: str | None

    def as_dict(self) -> dict[str, Any]:
        """The entry of `content` that the API promises."""
        return {
            "title": self.title,
            "url": self.url,
            "kind": self.kind,
            "topics": list(self.topics),
            "aimag_code": self.aimag_codes[0] if self.aimag_codes else None,
            "soum_code": self.soum_codes[0] if self.soum_codes else None,
            "checked_on": self.checked_on,
            "scope": self.scope,
            "language": self.locale,
            "excerpt": self.excerpt,
        }


@dataclass(frozen=True)
class Bucket:
    """A value of a facet and how many pages choosing it would leave."""

    value: str
    count: int


@dataclass(frozen=True)
class Found:
    """What an engine found: codes of places in order, pages, and pages that lie elsewhere.

    `total` counts pages in all, `lenient` says that misspelt words were allowed to match.
    """

    place_codes: tuple[str, ...] = ()
    total: int = 0
    hits: tuple[Hit, ...] = ()
    elsewhere: tuple[Hit, ...] = ()
    facets: Mapping[str, tuple[Bucket, ...]] = field(default_factory=dict)
    suggestion: str | None = None
    lenient: bool = False
