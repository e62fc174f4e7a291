"""What every page keeps to: no other host, no cookie, no error, little weight."""

from tests.e2e.kinds import EVERY_KIND, KINDS, address
from tests.languages import BOTH

# As the visual brief counts: KiB.
KB = 1024


@BOTH
@EVERY_KIND
def test_an_address_answers_with_its_status(visits, kind, language):
    expected = {"nothing here": 404, **{one: 400 for one in KINDS if one.endswith("with errors")}}
    assert visits[address(kind, language)].status == expected.get(kind, 200)


@BOTH
@EVERY_KIND
def test_a_page_asks_no_other_host(visits, kind, language):
    assert visits[address(kind, language)].foreign == []


@BOTH
@EVERY_KIND
def test_a_page_sets_no_cookie(visits, kind, language):
    assert visits[address(kind, language)].cookies == []


@BOTH
@EVERY_KIND
def test_the_console_stays_silent(visits, kind, language):
    visit = visits[address(kind, language)]
    # Chromium itself reports a page that answers with an error status.
    own = "" if visit.status < 400 else f"the server responded with a status of {visit.status}"
    assert [said for said in visit.messages if not (own and own in said)] == []


@BOTH
@EVERY_KIND
def test_page_style_and_fonts_weigh_at_most_60_kb(visits, kind, language):
    weights = visits[address(kind, language)].weights
    assert sum(weights[part] for part in ("document", "stylesheet", "font")) <= 60 * KB


@BOTH
@EVERY_KIND
def test_scripts_weigh_at_most_30_kb(visits, kind, language):
    assert visits[address(kind, language)].weights["script"] <= 30 * KB
