"""The request for titles that begin like what was typed."""

from collections.abc import Sequence

from search.queries.clauses import Query
from search.queries.content import LANGUAGE_WEIGHT

SECTION_KIND = "section"


def titles_body(words: Sequence[str], language: str, most: int) -> Query:
    """Pages whose title has a word beginning like each of the words (given by their K1).

    Sections of places stay out: places and topics lead to them.
    """
    own_language = {"filter": {"term": {"locale": language}}, "boost": LANGUAGE_WEIGHT}
    wanted = {
        "must": [{"match": {"title_keys": {"query": " ".join(words), "operator": "and"}}}],
        "must_not": [{"term": {"kind": SECTION_KIND}}],
        "should": [{"constant_score": own_language}],
    }
    return {
        "query": {"bool": wanted},
        "collapse": {"field": "translation_key"},
        "size": most,
        "source": ["title", "url"],
        "timeout": "500ms",
    }
