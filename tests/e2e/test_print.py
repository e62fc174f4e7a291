"""What a page looks like on paper: figures and sources, no controls, few sheets."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import address
from tests.languages import BOTH

PRINTED = pytest.mark.parametrize(
    "kind", ["soum", "section", "aimag", "comparison of three", "guide"]
)
# Two sheets of A4, printed on both sides.
MOST_SIDES = 4


@BOTH
@PRINTED
def test_controls_stay_off_the_paper(desk, kind, language):
    on_paper(desk, kind, language)
    for selector in (".site-head nav", ".lang", "form", "button", ".skip", ".tabs"):
        for one in desk.locator(selector).all():
            expect(one).to_be_hidden()


@BOTH
@pytest.mark.parametrize("kind", ["soum", "section", "aimag"])
def test_figures_are_printed_with_their_sources(desk, kind, language):
    on_paper(desk, kind, language)
    expect(desk.locator("h1")).to_be_visible()
    fact = desk.locator(".fact[data-status=value]").first
    expect(fact.locator(".v")).to_be_visible()
    expect(fact.locator(".src")).to_be_visible()


@BOTH
def test_the_steps_of_a_guide_are_printed(desk, language):
    on_paper(desk, "guide", language)
    for step in desk.locator(".steps > li").all():
        expect(step).to_be_visible()


@BOTH
def test_every_row_of_a_comparison_is_printed(desk, language):
    on_paper(desk, "comparison of three", language)
    for row in desk.locator("table.cmp tr[data-indicator]").all():
        expect(row).to_be_visible()


@BOTH
@pytest.mark.parametrize("kind", ["soum", "guide"])
def test_a_page_is_printed_on_few_sheets(desk, kind, language):
    desk.goto(address(kind, language))
    sides = re.findall(rb"/Type\s*/Page\b", desk.pdf(format="A4", prefer_css_page_size=True))
    assert 1 <= len(sides) <= MOST_SIDES


def on_paper(desk, kind, language):
    """Open a page as it would be printed."""
    desk.goto(address(kind, language))
    desk.emulate_media(media="print")
