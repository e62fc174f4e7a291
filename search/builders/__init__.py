"""Turns pages and records into documents: pure in the middle, a few bulk queries at the edge.

Each builder yields the documents of what is public among the wanted rows; what it does not yield
is not to be found.
"""

from collections.abc import Callable, Collection, Iterator
from functools import partial

from search.builders.answers import answer_documents
from search.builders.events import event_documents
from search.builders.guides import guide_documents
from search.builders.listings import listing_documents
from search.builders.organisations import organisation_documents
from search.builders.places import place_documents
from search.builders.programmes import programme_documents
from search.builders.texts import text_documents
from search.builders.tools import tool_documents
from search.builders.ways import way_documents
from search.documents import Document
from soums.listings.kinds import KINDS

Wanted = Collection[int] | None
Builder = Callable[[Wanted], Iterator[Document]]

PAGE, PROGRAMME = "page", "programme"
ORGANISATION, EVENT, WAY, TOOL = "organisation", "event", "path", "tool"
ANSWER = "answer"
BUILDERS: dict[str, tuple[Builder, ...]] = {
    PAGE: (place_documents, guide_documents, text_documents),
    PROGRAMME: (programme_documents,),
    ORGANISATION: (organisation_documents,),
    EVENT: (event_documents,),
    WAY: (way_documents,),
    TOOL: (tool_documents,),
    ANSWER: (answer_documents,),
    **{key: (partial(listing_documents, key),) for key in KINDS},
}


def build(model: str, wanted: Wanted = None) -> Iterator[Document]:
    """The documents of the rows `wanted` (primary keys) of a model, None for all of them.

    `model` is one of the keys of `BUILDERS`.
    """
    for builder in BUILDERS[model]:
        yield from builder(wanted)
