"""Comparing, filtering guides and changing the language, with scripts and without."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import address
from tests.languages import BOTH

PLACES = {
    "mn": ("Хонгор, Дархан-Уул", "Рэнчинлхүмбэ, Хөвсгөл", "Өлгий, Баян-Өлгий"),
    "en": ("Khongor, Darkhan-Uul", "Renchinlkhumbe, Khuvsgul", "Ulgii, Bayan-Ulgii"),
}
CODES = ("4507", "6728", "8301")
# As many neighbours, as high a share of small children.
AGREEING = ("6728", "2310")
SWITCHED = (
    "aimag",
    "soum",
    "section",
    "comparison of three",
    "search that found",
    "guides of a stage",
    "guide",
    "data",
)


@BOTH
def test_three_places_are_compared_through_the_form(any_page, language):
    any_page.goto(f"/{language}/compare/")
    for number, name in enumerate(PLACES[language], start=1):
        any_page.fill(f"#place-{number}", name)
    any_page.locator("section .btn").click()
    row = any_page.locator("tr[data-indicator=population_resident]")
    assert row.locator("td").evaluate_all("cells => cells.map(c => c.dataset.code)") == [
        *CODES,
        "11",
    ]


@BOTH
def test_places_are_compared_by_the_keyboard_alone(page, language):
    page.goto(f"/{language}/compare/")
    page.locator("#place-1").focus()
    for name in PLACES[language]:
        page.keyboard.type(name)
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
    page.locator("#place-3").focus()
    page.keyboard.press("Enter")
    expect(page.locator("table.cmp thead a")).to_have_count(3)
    page.locator("input[name=diff]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("diff=1"))
    expect(page.locator("input[name=diff]")).to_be_checked()


@BOTH
def test_what_nobody_has_told_opens_by_the_keyboard_and_can_be_asked_for(any_page, language):
    any_page.goto(address("soum", language))
    asked = any_page.locator("#housing .gaps a").first
    expect(asked).to_be_hidden()
    any_page.locator("#housing .gap-fold > summary").focus()
    any_page.keyboard.press("Enter")
    expect(asked).to_be_visible()
    any_page.keyboard.press("Tab")
    expect(asked).to_be_focused()
    any_page.keyboard.press("Enter")
    any_page.wait_for_url(re.compile(rf"/{language}/ask/\?place=4507&about=\w+$"))
    expect(any_page.locator("textarea[name=text]")).to_be_visible()


@BOTH
def test_the_business_door_of_an_aimag_shows_business_topics_only(any_page, language):
    any_page.goto(address("aimag", language))
    any_page.locator(".door.biz h2 a").click()
    any_page.wait_for_url(re.compile("/business/darkhan-uul/$"))
    any_page.goto(f"/{language}/darkhan-uul/business/")
    topics = any_page.locator(".tabs a").evaluate_all(
        "links => links.map(link => new URL(link.href).pathname.split('/').at(-2))"
    )
    assert topics == ["jobs", "land", "business"]
    sections = any_page.locator("main section.topic[id]").evaluate_all("all => all.map(o => o.id)")
    assert sections == ["business", "business-door", "jobs", "land"]
    expect(any_page.locator("#ask")).to_be_visible()


@BOTH
def test_the_rest_of_the_map_table_opens_on_demand(any_page, language):
    any_page.goto(f"/{language}/map/?indicator=livestock")
    rows = any_page.locator(".map-table tbody tr")
    expect(rows.last).to_be_hidden()
    any_page.locator("#all-places > summary").focus()
    any_page.keyboard.press("Enter")
    expect(rows.last).to_be_visible()
    expect(rows).to_have_count(330)


@BOTH
def test_rows_that_agree_can_be_left_out(any_page, language):
    any_page.goto(f"/{language}/compare/?place={AGREEING[0]}&place={AGREEING[1]}")
    every_row = any_page.locator("tr[data-indicator]").count()
    any_page.locator("input[name=diff]").check()
    any_page.locator("form:has([name=diff]) button").click()
    expect(any_page.locator("input[name=diff]")).to_be_checked()
    assert 0 < any_page.locator("tr[data-indicator]").count() < every_row


@BOTH
def test_a_place_page_leads_to_a_comparison(any_page, language):
    any_page.goto(address("soum", language))
    any_page.locator(".phero .btn.sun").click()
    any_page.fill("#place-2", PLACES[language][1])
    any_page.locator("section .btn").click()
    expect(any_page.locator("table.cmp thead a")).to_have_count(2)


@BOTH
def test_unknown_names_are_told_in_an_alert(any_page, language):
    any_page.goto(f"/{language}/compare/")
    any_page.fill("#place-1", "Атлантис")
    any_page.locator("section .btn").click()
    expect(any_page.locator("[role=alert]")).to_contain_text("Атлантис")


@pytest.mark.parametrize("kind", SWITCHED)
def test_the_language_changes_and_the_page_stays(any_page, kind):
    any_page.goto(address(kind, "mn"))
    any_page.locator(".lang a").click()
    expect(any_page).to_have_url(re.compile(r"/en/"))
    assert any_page.url.endswith(address(kind, "en"))
    expect(any_page.locator("html")).to_have_attribute("lang", "en")
    any_page.locator(".lang a").click()
    expect(any_page.locator("html")).to_have_attribute("lang", "mn")
    assert any_page.url.endswith(address(kind, "mn"))


@BOTH
def test_the_guides_are_filtered_by_audience_and_stage(any_page, language):
    any_page.goto(f"/{language}/guides/")
    every_guide = any_page.locator(".results > li").count()
    any_page.locator("input[name=audience][value=family]").check()
    any_page.locator("input[name=stage][value=move]").check()
    any_page.locator("form:has([name=stage]) .btn").click()
    assert "?audience=family&stage=move" in any_page.url
    expect(any_page.locator("[id^=stage-]")).to_have_count(1)
    assert 0 < any_page.locator(".results > li").count() < every_guide


@BOTH
def test_on_a_phone_the_filter_is_folded_until_asked(new_page, language):
    page = new_page(width=390)
    page.goto(f"/{language}/guides/", wait_until="networkidle")
    expect(page.locator("input[name=audience]").first).to_be_hidden()
    page.locator(".filter-box > summary").click()
    expect(page.locator("input[name=audience]").first).to_be_visible()


@BOTH
def test_on_a_phone_the_menu_opens_without_script(new_page, language):
    page = new_page(width=390, java_script_enabled=False)
    page.goto(f"/{language}/")
    page.locator(".nav-s summary").click()
    page.locator(".nav-s a[href$='/compare/']").click()
    expect(page.locator("#place-1")).to_be_visible()


@BOTH
def test_the_first_tab_leads_past_the_menu(page, language):
    page.goto(address("soum", language))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#main$"))


@BOTH
def test_a_topic_of_a_soum_has_its_own_page(any_page, language):
    any_page.goto(address("soum", language))
    any_page.locator(".tabs a[href$='/schools/']").click()
    expect(any_page.locator(".tabs [aria-current=page]")).to_have_attribute(
        "href", address("section", language)
    )


@BOTH
def test_the_quick_exit_leaves_no_way_back(page, language):
    """The site that the exit leads to is not asked: its answer is ours."""
    page.route(re.compile(r"^https://"), lambda route: route.fulfill(body="elsewhere"))
    page.goto(f"/{language}/guides/")
    page.goto(address("guide with a quick exit", language), wait_until="networkidle")
    page.locator("[data-module=exit]").click()
    page.wait_for_url(re.compile(r"^https://"))
    page.go_back()
    assert page.url.endswith(f"/{language}/guides/")


@BOTH
@pytest.mark.parametrize("leave", ["click", "escape"])
def test_help_in_danger_leaves_no_way_back(page, language, leave):
    """Clicked, or Escape pressed three times."""
    page.route(re.compile(r"^https://"), lambda route: route.fulfill(body="elsewhere"))
    page.goto(f"/{language}/help/")
    page.goto(address("help in danger", language), wait_until="networkidle")
    if leave == "click":
        page.locator("[data-module=exit]").click()
    else:
        for _press in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"^https://"))
    page.go_back()
    assert page.url.endswith(f"/{language}/help/")
