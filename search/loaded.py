"""The reader and the names of places, built once a process and again when they have changed."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count, Max

from search.builders.places import place_name
from search.dictionary_gate import DictionaryGate, open_gate
from search.documents.document import PLACE_KIND
from search.lexicon import concept_rows, lexicon_version, word_lists
from search.models import SearchRecord
from search.reader.completion import Completer
from search.reader.concepts import ConceptRow
from search.reader.lexicon import Lexicon
from search.reader.place_table import PlaceTable
from search.reader.reader import Reader
from soums.gazetteer import Gazetteer, load_gazetteer

logger = logging.getLogger("nutag.search")

Version = tuple[datetime | None, int, int]


@dataclass(frozen=True)
class Library:
    """What reading a query and naming places takes; read-only and shared by all threads."""

    reader: Reader
    gazetteer: Gazetteer
    completer: Completer
    concept_rows: Mapping[str, ConceptRow]
    place_documents: Mapping[str, Mapping[str, Any]]

    def concept_label(self, concept: str, language: str) -> str:
        """The first term of a concept in a language."""
        row = self.concept_rows.get(concept)
        if row is None:
            return concept
        terms = row.en if language == "en" and row.en else row.mn_official
        return terms[0]


@dataclass
class _Shelf:
    library: Library | None = None
    version: Version = (None, 0, 0)
    looked_at: float = 0.0


_shelf = _Shelf()
_lock = Lock()


def library() -> Library:
    """The library as it stands. Looks for changes in the database every few seconds: one query."""
    now = time.monotonic()
    if _shelf.library and now - _shelf.looked_at < settings.SEARCH_RELOAD_SECONDS:
        return _shelf.library
    with _lock:
        version = _version()
        if _shelf.library is None or version != _shelf.version:
            _shelf.library = _load()
            _shelf.version = version
        _shelf.looked_at = now
        return _shelf.library


def warm_up() -> None:
    """Read the library before the first question comes; without a database there is none yet."""
    try:
        library()
    except DatabaseError as error:
        logger.warning("no library yet: %s", error)


def _version() -> Version:
    places = SearchRecord.objects.filter(kind=PLACE_KIND)
    found = places.aggregate(newest=Max("changed_at"), number=Count("pk"))
    return found["newest"], found["number"], lexicon_version()


def _load() -> Library:
    documents = _place_documents()
    gazetteer = Gazetteer({p.code: p for p in load_gazetteer() if p.code in documents})
    lists = word_lists()
    table = PlaceTable([place_name(place) for place in gazetteer], lists)
    lexicon = Lexicon(concept_rows(), lists)
    reader = Reader(table, lexicon, _gate(), lists)
    rows = {row.concept: row for row in lexicon.rows}
    return Library(reader, gazetteer, Completer(reader), rows, documents)


def _place_documents() -> dict[str, Mapping[str, Any]]:
    """What the index holds of public places, by code."""
    live = SearchRecord.objects.filter(kind=PLACE_KIND, deleted=False)
    documents = live.values_list("document", flat=True)
    return {document["code"]: document for document in documents}


def _gate() -> DictionaryGate | None:
    return open_gate(settings.SEARCH_GATE_FILE)
