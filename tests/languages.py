"""Both languages by default."""

import pytest

LANGUAGES = ("mn", "en")
BOTH = pytest.mark.parametrize("language", LANGUAGES)
