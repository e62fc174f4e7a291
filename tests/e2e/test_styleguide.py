"""The pattern library is as accessible as the pages that are made of its parts."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from portal.styleguide.samples import groups
from tests.e2e.test_access import LOOKS, violations
from tests.e2e.test_layout import OUTSIDE, at_every_width
from tests.languages import BOTH

EVERY_GROUP = pytest.mark.parametrize("key", ["", *(f"{group.key}/" for group in groups())])


@BOTH
@EVERY_GROUP
def test_axe_finds_no_violation_in_the_library(desk, key, language):
    desk.goto(f"/{language}/-/styleguide/{key}", wait_until="networkidle")
    desk.evaluate(AXE_SCRIPT)
    assert [line for look in LOOKS for line in violations(desk, *look)] == []


@BOTH
@EVERY_GROUP
def test_the_library_does_not_scroll_sideways(desk, key, language):
    desk.goto(f"/{language}/-/styleguide/{key}")
    assert at_every_width(desk, OUTSIDE) == {}
