"""Map and matcher in a browser: with scripts and without, and by the keyboard alone."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.e2e.test_access import LOOKS, violations
from tests.languages import BOTH

SOUMS, AIMAGS = 330, 22
ERRORS = {
    "map": "/map/?indicator=x&band=x&region=x&aimag=x&year=x&sort=x",
    "matcher": "/match/?january_min=x&near=45&weight.x=1&weight.hay_harvest=9",
}


def query(page):
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


@BOTH
def test_an_indicator_and_an_aimag_are_chosen_in_the_form(any_page, language):
    any_page.goto(f"/{language}/map/")
    expect(any_page.locator(".data-map a")).to_have_count(SOUMS)
    any_page.select_option("#map-indicator", "livestock")
    any_page.select_option("#facet-aimag", "45")
    any_page.locator(".mapbar .btn").click()
    expect(any_page.locator(".data-map.near a")).to_have_count(4)
    expect(any_page.locator(".map-table tbody tr")).to_have_count(4)
    assert query(any_page) == {"indicator": "livestock", "aimag": "45"} | query(any_page)


@BOTH
def test_a_figure_of_aimags_is_drawn_as_areas(any_page, language):
    any_page.goto(f"/{language}/map/")
    any_page.select_option("#map-indicator", "unemployment_rate")
    any_page.locator(".mapbar .btn").click()
    expect(any_page.locator(".data-map.areas a")).to_have_count(AIMAGS)


@BOTH
def test_a_dot_opens_the_page_of_its_soum(any_page, language):
    any_page.goto(f"/{language}/map/?aimag=45")
    any_page.locator(f".data-map a[href='/{language}/darkhan-uul/khongor/'] circle").click()
    expect(any_page).to_have_url(re.compile(rf"/{language}/darkhan-uul/khongor/$"))


@BOTH
def test_the_table_is_sorted_by_its_links(any_page, language):
    any_page.goto(f"/{language}/map/?aimag=45&indicator=population_resident")
    first = any_page.locator(".map-table tbody a").first
    expect(first).to_have_attribute("href", f"/{language}/darkhan-uul/darkhan/")
    any_page.locator("a[href*='sort=lowest']").click()
    expect(first).not_to_have_attribute("href", f"/{language}/darkhan-uul/darkhan/")
    assert query(any_page)["aimag"] == "45"


@BOTH
def test_the_map_is_used_by_the_keyboard_alone(page, language):
    page.goto(f"/{language}/map/?aimag=45")
    page.locator("#map-indicator").focus()
    page.keyboard.press("Home")
    for _field in ("band", "region", "aimag", "year", "button"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("indicator="))
    page.locator(".map-stage").wait_for()
    # The dots are passed over: from the form the way leads to the links around the table.
    page.locator(".mapbar .btn").focus()
    passed = []
    for _step in range(6):
        page.keyboard.press("Tab")
        passed.append(page.evaluate("document.activeElement.closest('svg') ? 'svg' : 'page'"))
    assert "svg" not in passed
    assert page.evaluate("document.activeElement.closest('.map-table') !== null")


@BOTH
def test_wishes_give_places_with_their_reasons(any_page, language):
    any_page.goto(f"/{language}/match/")
    any_page.fill("#ub_max", "400")
    any_page.select_option("#w-temperature_january", "3")
    any_page.select_option("#w-doctors_per_10000", "1")
    any_page.locator(".wish-form button").click()
    expect(any_page.locator(".ranked > li")).to_have_count(20)
    expect(any_page.locator(".ranked > li").first.locator("[data-indicator]")).to_have_count(2)
    any_page.locator(".wishes > summary").click()
    expect(any_page.locator("#w-temperature_january")).to_have_value("3")
    expect(any_page.locator("#ub_max")).to_have_value("400")


@BOTH
def test_the_first_places_are_compared_and_the_next_page_follows(any_page, language):
    any_page.goto(f"/{language}/match/?weight.distance_ulaanbaatar_km=2")
    any_page.locator("a[rel=next]").click()
    expect(any_page.locator(".ranked > li").first).to_have_attribute("data-rank", "21")
    any_page.locator("a[href*='/compare/?place=']").first.click()
    expect(any_page.locator("table.cmp thead a")).to_have_count(4)


@BOTH
def test_the_matcher_is_used_by_the_keyboard_alone(page, language):
    page.goto(f"/{language}/match/")
    page.locator("#people_min").focus()
    page.keyboard.type("5000")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("5")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".ranked > li")).to_have_count(20)
    wished = query(page)
    assert (wished["people_min"], wished["unknown"]) == ("5000", "1")
    assert [value for name, value in wished.items() if name.startswith("weight.")].count("5") == 1


@BOTH
@pytest.mark.parametrize("kind", ERRORS)
def test_an_address_that_cannot_be_read_is_told_in_an_alert(desk, kind, language):
    answer = desk.goto(f"/{language}{ERRORS[kind]}")
    assert answer.status == 400
    expect(desk.locator("[role=alert]")).to_be_visible()
    desk.evaluate(AXE_SCRIPT)
    assert [line for look in LOOKS for line in violations(desk, *look)] == []


@BOTH
def test_the_link_in_the_alert_leads_to_its_field(page, language):
    page.goto(f"/{language}{ERRORS['matcher']}")
    page.locator("[role=alert] a[href='#january_min']").click()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") in ("january_min", "people_min")
