"""axe finds nothing to mend on any kind of page, narrow or wide, light or dark."""

from axe_playwright_python.base import AXE_SCRIPT

from tests.e2e.kinds import EVERY_KIND, address
from tests.languages import BOTH

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WHOLE = {"type": "tag", "values": list(STANDARDS)}
# What a change of colours alone can break.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
LOOKS = (
    (390, "light", WHOLE),
    (1280, "light", WHOLE),
    (390, "dark", COLOURS),
    (1280, "dark", COLOURS),
)
HEIGHT = 900
ASK = """(rules) => axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false})
  .then(({ violations }) => violations)"""


@BOTH
@EVERY_KIND
def test_axe_finds_no_violation(desk, kind, language):
    desk.goto(address(kind, language), wait_until="networkidle")
    desk.evaluate(AXE_SCRIPT)
    assert [line for look in LOOKS for line in violations(desk, *look)] == []


def violations(page, width, scheme, rules):
    """What axe has to say in one look: a line for every element at fault."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    return [
        f"{width} {scheme} {violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in page.evaluate(ASK, rules)
        for node in violation["nodes"]
    ]
