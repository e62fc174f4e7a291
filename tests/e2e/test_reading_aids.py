"""Readers who space text out, zoom in, choose their own colours, or wait for a slow network."""

import re

import pytest

from tests.e2e.kinds import EVERY_KIND, address
from tests.e2e.test_layout import OUTSIDE
from tests.languages import BOTH

FEW = pytest.mark.parametrize(
    "kind", ["home", "soum", "comparison of three", "map", "matches", "search that found", "guide"]
)
# The spacing of WCAG 1.4.12.
SPACED = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()"""
# Text whose own box hides a part of it.
CLIPPED = """() => [...document.querySelectorAll('main *')]
  .filter((one) => one.checkVisibility() && one.childElementCount === 0 && one.textContent.trim()
    && !one.closest('.vh, svg, select, input')
    && ['hidden', 'clip'].includes(getComputedStyle(one).overflowX)
    && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.trim().slice(0, 60))"""
SHIFTS = """() => new Promise((resolve) => {
  const seen = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries()))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen
    .filter((shift) => !shift.hadRecentInput)
    .flatMap((shift) => shift.sources.map(({ node }) =>
      `${shift.value.toFixed(4)} ${node?.nodeName} ${node?.className ?? ''}`)))));
})"""
# 50 kB a second with 400 ms to the server: a good day on 2G.
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 20_000,
}


@BOTH
@FEW
def test_spaced_out_text_stays_whole(desk, kind, language):
    desk.goto(address(kind, language))
    desk.evaluate(SPACED)
    for width in (390, 1280):
        desk.set_viewport_size({"width": width, "height": 900})
        assert desk.evaluate(OUTSIDE) == []
        assert desk.evaluate(CLIPPED) == []


@BOTH
@FEW
def test_at_400_percent_nothing_scrolls_sideways(desk, kind, language):
    """A window of 1280 by 1024 at 400 % is one of 320 by 256."""
    desk.set_viewport_size({"width": 320, "height": 256})
    desk.goto(address(kind, language))
    assert desk.evaluate(OUTSIDE) == []


@FEW
def test_forced_colours_leave_marks_and_controls_to_be_seen(desk, kind):
    desk.emulate_media(forced_colors="active")
    desk.goto(address(kind, "mn"))
    bare = desk.evaluate(
        """() => [...document.querySelectorAll('main .btn, main .input, main .chip.line')]
        .filter((one) => one.checkVisibility())
        .filter((one) => getComputedStyle(one).borderTopWidth === '0px'
          && getComputedStyle(one).boxShadow === 'none')
        .map((one) => one.outerHTML.slice(0, 80))"""
    )
    desk.emulate_media(forced_colors="none")
    assert bare == []


@BOTH
@EVERY_KIND
def test_nothing_moves_while_a_page_arrives_slowly(new_page, kind, language):
    """Letters may come within their first tenth of a second or not at all: here they do not."""
    page = new_page(width=390, service_workers="block")
    page.route("**/*.woff2", lambda route: route.abort())
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.goto(address(kind, language), wait_until="networkidle")
    assert page.evaluate(SHIFTS) == []


@BOTH
@FEW
def test_a_page_never_changes_its_letters_while_it_is_read(visits, kind, language):
    styles = [url for url in visits[address(kind, language)].asked if "css/tokens" in url]
    assert len(styles) == 1
    wanted = {"mn": {"cyrillic", "mongolian", "latin"}, "en": {"latin"}}[language]
    html = visits[address(kind, language)].html
    preloaded = set(re.findall(r"fonts/onest-(\w+)\.[^\"]*woff2", html))
    assert preloaded == wanted
