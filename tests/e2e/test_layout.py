"""Nothing scrolls sideways and no word is cut, at any width, for the longest names."""

import pytest

from tests.e2e.kinds import EVERY_KIND, address
from tests.languages import BOTH

WIDTHS = (320, 390, 1280)
HEIGHT = 900
LONG_NAMES = {
    "long name": "/khuvsgul/renchinlkhumbe/",
    "hyphen and sign": "/khuvsgul/chandmani-undur/",
    "longest name": "/ulaanbaatar/songinokhairkhan/",
    "section of a long name": "/zavkhan/tsagaankhairkhan/housing/",
    "aimag with a hyphen": "/bayan-ulgii/",
    "four long names": "/compare/?place=6728&place=6761&place=1116&place=8155",
    "search for long names": "/search/?q=tsagaankhairkhan",
}
EVERY_LONG_NAME = pytest.mark.parametrize("name", LONG_NAMES)

# Elements that reach out of the window; those inside a box that scrolls by itself may.
OUTSIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = (element) => element && element !== document.body
    && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX)
      || scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(one))
    .map((one) => `${one.tagName} ${one.getAttribute('class')} ${one.textContent.slice(0, 60)}`);
}"""

# Words that end outside the box that cuts them off. What only screen readers get is cut on purpose.
CUT = """() => {
  const cuts = (style) => ['hidden', 'clip'].includes(style.overflowX)
    || ['hidden', 'clip'].includes(style.overflowY);
  const cutter = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement)
      if (cuts(getComputedStyle(one))) return one;
    return null;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest('.vh, script, svg')) continue;
    if (!parent.checkVisibility()) continue;
    const box = cutter(parent)?.getBoundingClientRect();
    if (!box) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const line of range.getClientRects())
      if (line.left < box.left - 1 || line.right > box.right + 1
          || line.top < box.top - 1 || line.bottom > box.bottom + 1) {
        found.push(text.data.trim().slice(0, 60));
        break;
      }
  }
  return found;
}"""


@BOTH
@EVERY_KIND
def test_no_page_scrolls_sideways(desk, kind, language):
    desk.goto(address(kind, language))
    assert at_every_width(desk, OUTSIDE) == {}


@BOTH
@EVERY_LONG_NAME
def test_no_long_name_makes_a_page_scroll_sideways(desk, name, language):
    desk.goto(f"/{language}{LONG_NAMES[name]}")
    assert at_every_width(desk, OUTSIDE) == {}


@BOTH
@EVERY_LONG_NAME
def test_no_word_is_cut(desk, name, language):
    desk.goto(f"/{language}{LONG_NAMES[name]}")
    assert at_every_width(desk, CUT) == {}


def at_every_width(page, question):
    """What a script finds at each width at which it finds something."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        if answer := page.evaluate(question):
            found[width] = answer
    return found
