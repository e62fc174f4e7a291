"""Reads a query before any server is asked: places, concepts, topics, modifiers and what is left.

Plain Python on plain records; needs neither Django, nor a database, nor Elasticsearch.
"""

from search.reader.completion import Completer, complete_places
from search.reader.concepts import ConceptRow, analyzer_rules, read_concept_rows
from search.reader.lexicon import Lexicon
from search.reader.place_names import PlaceName, read_place_names
from search.reader.place_table import PlaceTable
from search.reader.prefixes import prefix_keys
from search.reader.reader import Reader
from search.reader.reading import Chip, ReadConcept, Reading, ReadPlace
from search.reader.word_lists import WordLists, load_word_lists

__all__ = [
    "Chip",
    "Completer",
    "ConceptRow",
    "Lexicon",
    "PlaceName",
    "PlaceTable",
    "ReadConcept",
    "ReadPlace",
    "Reader",
    "Reading",
    "WordLists",
    "analyzer_rules",
    "complete_places",
    "load_word_lists",
    "prefix_keys",
    "read_concept_rows",
    "read_place_names",
]
