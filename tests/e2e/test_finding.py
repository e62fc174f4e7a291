"""Finding a place through the search box, with scripts and without."""

from django.test import override_settings
from playwright.sync_api import expect

from search.server.ports import free_port
from tests.languages import BOTH

BOX = "#q"
OPTIONS = "[role=option]"
NAMES = {"mn": "Хонгор", "en": "Khongor"}


def nowhere():
    """An address at which no server listens."""
    return f"http://127.0.0.1:{free_port()}"


@BOTH
def test_a_latin_spelling_leads_to_the_page_of_the_soum(any_page, language):
    any_page.goto(f"/{language}/")
    any_page.fill(BOX, "hongor")
    any_page.locator("form[role=search] button").click()
    expect(any_page.locator("[data-engine=database]")).to_have_count(0)
    any_page.locator("[data-hit=place][data-code='4507'] a").first.click()
    assert any_page.url.endswith(f"/{language}/darkhan-uul/khongor/")
    expect(any_page.locator("h1")).to_have_text(NAMES[language])


@BOTH
def test_the_reading_of_a_query_stands_above_the_results(any_page, language):
    any_page.goto(f"/{language}/search/?q=hongor+surguuli")
    expect(any_page.locator("[data-reading]")).to_contain_text(NAMES[language])


@BOTH
def test_a_suggestion_is_chosen_by_keyboard_alone(page, language):
    page.goto(f"/{language}/", wait_until="networkidle")
    reach(page, BOX)
    page.keyboard.type("hongor")
    expect(page.locator(OPTIONS).first).to_contain_text(NAMES[language])
    page.keyboard.press("ArrowDown")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", "q-list-0")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(NAMES[language])


# What drives this browser calls itself headless, and machines are not counted.
READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
# A message sent while a page goes away is not shown to who drives the browser.
NOTE_BEACONS = """
  const send = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (to, data) => {
    sessionStorage.setItem('told', String(data));
    return send(to, data);
  };
"""
GROUPS = {"mn": ["Газар", "Сэдэв"], "en": ["Places", "Topics"]}


@BOTH
def test_suggestions_are_grouped_and_each_soum_names_its_aimag(page, language):
    page.goto(f"/{language}/search/", wait_until="networkidle")
    page.locator(BOX).press_sequentially("hongor tsets")
    expect(page.locator(OPTIONS).first).to_be_visible()
    groups = page.locator("[role=listbox] > [role=group]")
    names = [
        page.locator(f"[id='{group.get_attribute('aria-labelledby')}']") for group in groups.all()
    ]
    assert [name.inner_text() for name in names][:2] == GROUPS[language]
    aimag = {"mn": "Дархан-Уул", "en": "Darkhan-Uul"}[language]
    expect(groups.first.locator("[data-url$='/khongor/'] small")).to_have_text(aimag)


@BOTH
def test_arrows_go_round_all_groups_in_both_directions(page, language):
    page.goto(f"/{language}/search/", wait_until="networkidle")
    page.locator(BOX).press_sequentially("hongor tsets")
    expect(page.locator(OPTIONS).first).to_be_visible()
    last = page.locator(OPTIONS).count() - 1
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", f"q-list-{last}")
    page.keyboard.press("ArrowDown")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", "q-list-0")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)


@BOTH
def test_a_part_of_the_reading_is_left_out_by_keyboard(page, language):
    page.goto(f"/{language}/search/?q=hongor+surguuli", wait_until="networkidle")
    reach(page, "[data-chip=place]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-chip=place]")).to_have_count(0)
    expect(page.locator("[data-chip=concept]")).to_have_count(1)


@BOTH
def test_soums_are_narrowed_with_scripts_and_without(any_page, language):
    any_page.goto(f"/{language}/search/?show=places&q=khongor")
    any_page.locator("[data-module=filterbox] > summary").evaluate(
        "summary => { summary.parentElement.open = true }"
    )
    any_page.locator("input[name=distance][value='0..50']").check()
    any_page.locator(".filter button").click()
    expect(any_page.locator("tr[data-code='4507']")).to_be_visible()
    assert 1 < any_page.locator("tr[data-code]").count() < 20
    assert "distance=0..50" in any_page.url


@BOTH
def test_opening_a_result_tells_its_rank_and_leaving_tells_none(new_page, language):
    page = new_page(user_agent=READER)
    page.add_init_script(NOTE_BEACONS)
    page.goto(f"/{language}/search/?q=hongor+surguuli", wait_until="networkidle")
    page.locator("[data-hit=content] a").first.click()
    page.wait_for_url("**/schools/")
    assert told(page).endswith("&rank=2")
    page.goto(f"/{language}/search/?q=zzzzqqqq", wait_until="networkidle")
    page.goto(f"/{language}/about/")
    assert told(page).endswith("&rank=0")


def told(page):
    """What the page before told when it was left."""
    return page.evaluate("sessionStorage.getItem('told')")


@BOTH
def test_escape_closes_the_suggestions_and_keeps_the_words(page, language):
    page.goto(f"/{language}/search/", wait_until="networkidle")
    reach(page, BOX)
    page.keyboard.type("darkhan")
    expect(page.locator(OPTIONS).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    expect(page.locator(BOX)).to_have_value("darkhan")
    expect(page.locator(BOX)).to_be_focused()


@BOTH
def test_the_number_of_suggestions_is_announced(page, language):
    page.goto(f"/{language}/search/", wait_until="networkidle")
    page.locator(BOX).press_sequentially("bayan")
    expect(page.locator(OPTIONS).first).to_be_visible()
    count = page.locator(OPTIONS).count()
    expect(page.locator(".search [role=status]")).to_contain_text(str(count))


@BOTH
def test_without_a_server_the_database_answers_and_the_page_says_so(any_page, language):
    with override_settings(ELASTICSEARCH_URL=nowhere()):
        any_page.goto(f"/{language}/search/?q=hongor")
        expect(any_page.locator("[role=status][data-engine=database]")).to_be_visible()
        expect(any_page.locator("[data-hit=place][data-code='4507']")).to_be_visible()


@BOTH
def test_the_notice_goes_when_the_server_is_back(page, language):
    with override_settings(ELASTICSEARCH_URL=nowhere()):
        page.goto(f"/{language}/search/?q=hongor")
    page.reload()
    expect(page.locator("[data-hit=place][data-code='4507']").first).to_be_visible()
    expect(page.locator("[data-engine=database]")).to_have_count(0)


@BOTH
def test_without_a_server_the_box_still_searches(page, language):
    with override_settings(ELASTICSEARCH_URL=nowhere()):
        page.goto(f"/{language}/")
        page.fill(BOX, "hongor")
        page.keyboard.press("Enter")
        expect(page.locator("[data-hit=place][data-code='4507']")).to_be_visible()


def reach(page, selector):
    """Press Tab until the element has the focus."""
    wanted = page.locator(selector)
    for _ in range(40):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector}")
