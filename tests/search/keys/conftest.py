"""Places for tests of keys."""

import pytest

from search.reader import PlaceName, read_place_names
from tests.search.reader.facts import FACTS


@pytest.fixture(scope="session")
def places() -> list[PlaceName]:
    return list(read_place_names(FACTS))
