"""A reader over all places and the whole lexicon, built once: it is read-only."""

import pytest

from search.reader import (
    Lexicon,
    PlaceName,
    PlaceTable,
    Reader,
    read_concept_rows,
    read_place_names,
)
from tests.search.reader.facts import FACTS


@pytest.fixture(scope="session")
def place_table() -> PlaceTable:
    return PlaceTable(read_place_names(FACTS))


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon(read_concept_rows())


@pytest.fixture(scope="session")
def reader(place_table: PlaceTable, lexicon: Lexicon) -> Reader:
    return Reader(place_table, lexicon)


@pytest.fixture(scope="session")
def places(place_table: PlaceTable) -> list[PlaceName]:
    return list(place_table.places.values())
