"""Both engines by default: the real server, and the database that stands in for it."""

import pytest

BOTH_ENGINES = pytest.mark.parametrize(
    "engine",
    ["no_server", pytest.param("server", marks=pytest.mark.elasticsearch)],
    indirect=True,
)
NAMES = {"no_server": "database", "server": "elasticsearch"}
