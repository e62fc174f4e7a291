"""The tools in a browser: forms answer without script; ticks stay on the device with it."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import address
from tests.languages import BOTH


@BOTH
def test_a_household_gets_its_dates_and_papers(any_page, language):
    page = any_page
    page.goto(address("checklist to be made", language))
    page.locator("input[name=audience][value=family]").check()
    page.locator("#arrival").fill("2026-12-01")
    page.locator("input[name=household][value=children-under-16]").check()
    page.locator("form button[type=submit]").first.click()

    expect(page).to_have_url(re.compile("audience=family&arrival=2026-12-01"))
    expect(page.locator("[data-due='2026-12-11']").first).to_be_visible()
    expect(page.locator(".counter")).to_be_visible()
    words = {"mn": "төрсний гэрчилгээ", "en": "Birth certificates"}[language]
    expect(page.get_by_text(re.compile(words)).first).to_be_visible()


@BOTH
def test_ticks_stay_on_the_device_and_out_of_the_address(page, language):
    page.goto(address("checklist", language))
    before = page.url
    page.locator("#task-register").check()
    expect(page.locator("[data-module=checklist] [data-said]")).to_contain_text("1")

    page.reload()
    expect(page.locator("#task-register")).to_be_checked()
    assert page.url == before
    assert page.context.cookies() == []

    page.locator("[data-clear] button").click()
    page.reload()
    expect(page.locator("#task-register")).not_to_be_checked()


@BOTH
def test_the_checklist_is_printed_on_one_sheet(desk, language):
    desk.goto(address("checklist", language))
    sides = re.findall(rb"/Type\s*/Page\b", desk.pdf(format="A4", prefer_css_page_size=True))

    assert len(sides) == 1


@BOTH
def test_the_rule_that_decides_is_named(any_page, language):
    page = any_page
    page.goto(address("programme", language))
    page.locator("input[name=citizen][value=yes]").check()
    page.locator("#answer-age").fill("17")
    page.locator(".elig button[type=submit]").click()

    expect(page.locator("#result")).to_have_attribute("data-outcome", "likely_no")
    expect(page.locator("[data-decides=age]")).to_be_visible()


@BOTH
def test_a_loan_is_worked_out_from_the_form(any_page, language):
    page = any_page
    page.goto(address("mortgage", language))
    page.locator("#down").fill("0")
    page.locator(".wish-form button[type=submit]").click()

    expect(page.locator("[data-first='296604']")).to_be_visible()


@BOTH
@pytest.mark.parametrize("kind", ["mortgage", "budget", "programme with an answer"])
def test_answers_are_printed_without_their_forms(desk, kind, language):
    desk.goto(address(kind, language))
    desk.emulate_media(media="print")

    for form in desk.locator("form").all():
        expect(form).to_be_hidden()
    expect(desk.locator("[data-answer], [data-outcome]").first).to_be_visible()
