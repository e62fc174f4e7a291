"""With the network cut: saved and visited pages open, and everything else says why it does not."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.languages import BOTH

SAVE = {"mn": "Интернэтгүй үзэхээр хадгалах", "en": "Save for offline"}
SAVED = {"mn": "Энэ төхөөрөмжид хадгаллаа.", "en": "Saved on this device."}
OFFLINE = {"mn": "Интернэт алга", "en": "You are offline"}
SOUM = "darkhan-uul/khongor/"

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(new_page):
    """A page on a phone; `reader.cut()` takes the network away."""
    page = new_page(width=390, height=844)
    page.cut = lambda: page.context.set_offline(True)
    return page


def started(page, address):
    """Open a page and wait until the worker serves this window."""
    page.goto(address)
    page.evaluate(
        """async () => { await navigator.serviceWorker.ready;
        while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame); }"""
    )


def kept(page):
    return page.evaluate(
        """async () => {
        const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const keys = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
        return keys.map(({ url }) => new URL(url).pathname); }"""
    )


def saved(page, language):
    started(page, f"/{language}/{SOUM}")
    page.get_by_role("button", name=SAVE[language]).click()
    expect(page.get_by_text(SAVED[language])).to_be_visible(timeout=60_000)


@BOTH
def test_a_saved_place_opens_with_the_network_cut(reader, language):
    saved(reader, language)
    reader.cut()
    reader.goto(f"/{language}/{SOUM}schools/")
    expect(reader.locator("h1")).to_contain_text({"mn": "Хонгор", "en": "Khongor"}[language])
    expect(reader.locator("[data-module=offline]")).to_contain_text(re.compile(r"20\d\d"))


def test_a_saved_place_has_its_colours_and_letters_with_the_network_cut(reader):
    saved(reader, "mn")
    reader.cut()
    reader.goto(f"/mn/{SOUM}")
    assert reader.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('700 20px Onest'))"
    )
    ground = reader.locator(".phero").evaluate("hero => getComputedStyle(hero).backgroundColor")
    assert ground == "rgb(15, 81, 69)"


@BOTH
def test_a_page_that_was_read_before_opens_with_the_network_cut(reader, language):
    started(reader, f"/{language}/")
    reader.goto(f"/{language}/guides/residence-registration/")
    title = reader.locator("h1").inner_text()
    reader.wait_for_function(
        "async () => (await caches.open('nutag-visited')).keys().then(k => k.length)"
    )
    reader.cut()
    reader.goto(f"/{language}/data/")
    reader.goto(f"/{language}/guides/residence-registration/")
    expect(reader.locator("h1")).to_have_text(title)


@BOTH
def test_any_other_page_says_that_there_is_no_network_and_lists_what_is_kept(reader, language):
    saved(reader, language)
    reader.cut()
    reader.goto(f"/{language}/khovd/")
    expect(reader.locator("h1")).to_have_text(OFFLINE[language])
    entry = reader.locator("[data-list=saved] li")
    expect(entry.get_by_role("link")).to_have_attribute("href", f"/{language}/{SOUM}")
    expect(entry.locator(".num")).to_contain_text(re.compile(r"20\d\d"))


def test_a_saved_place_can_be_removed_again(reader):
    saved(reader, "en")
    reader.goto("/en/saved/")
    reader.get_by_role("button", name="Remove").click()
    expect(reader.locator("[data-list=saved] [data-none]")).to_be_visible()
    assert f"/en/{SOUM}schools/" not in kept(reader)


def test_search_results_and_the_administration_are_never_kept(reader):
    started(reader, "/en/")
    for address in ("/en/search/?q=khongor", "/api/v1/places?limit=1", "/admin/login/"):
        reader.goto(address)
    reader.goto("/en/data/")
    paths = kept(reader)
    assert not [path for path in paths if re.match(r"/en/search/|/api/|/admin/", path)]


def test_a_guide_that_is_read_in_danger_leaves_no_copy(reader):
    started(reader, "/en/")
    reader.goto("/en/guides/")
    reader.goto("/en/guides/violence-and-child-help/")
    assert reader.locator("[data-module=exit]").count() == 1
    reader.goto("/en/data/")
    assert not [path for path in kept(reader) if "violence" in path]


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["saved", "offline"])
def test_the_pages_about_copies_have_no_barrier(new_page, language, scheme, name):
    page = new_page(width=390, color_scheme=scheme)
    started(page, f"/{language}/{SOUM}")
    page.goto(f"/{language}/{name}/")
    expect(page.locator("[data-list=visited]")).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == []


@BOTH
def test_without_script_the_page_says_why_it_shows_no_list(plain_page, language):
    plain_page.goto(f"/{language}/saved/")
    expect(plain_page.locator("[data-plain]")).to_be_visible()
    expect(plain_page.locator("[data-list=saved]")).to_be_hidden()
