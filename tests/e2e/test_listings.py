"""Pages of listings in a browser, filled with samples for as long as these tests run."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.db import connection
from playwright.sync_api import expect

from soums.listings.demo.fill import fill, remove
from soums.listings.kinds import KINDS
from tests.e2e.test_access import LOOKS, violations
from tests.e2e.test_layout import OUTSIDE, WIDTHS
from tests.languages import BOTH

PAGES = (
    "/darkhan-uul/khongor/jobs/",
    "/listings/",
    *(f"/listings/{kind.slug}/" for kind in KINDS.values()),
)


def apart(work):
    """Do it in a thread of its own: the browser's loop runs in this one, where Django refuses."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


def filled():
    fill()
    found = {key: kind.model.objects.first() for key, kind in KINDS.items()}
    connection.close()
    return found


def emptied():
    remove()
    connection.close()


@pytest.fixture(scope="module")
def samples(site, django_db_blocker):
    """The first sample of every kind, by kind."""
    with django_db_blocker.unblock():
        found = apart(filled)
        yield found
        apart(emptied)


@BOTH
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(desk, samples, language):
    own = [listing.url_in(language) for listing in samples.values()]
    for address in (*(f"/{language}{path}" for path in PAGES), *own):
        desk.goto(address, wait_until="networkidle")
        desk.evaluate(AXE_SCRIPT)
        assert [line for look in LOOKS for line in violations(desk, *look)] == [], address
        for width in WIDTHS:
            desk.set_viewport_size({"width": width, "height": 900})
            assert desk.evaluate(OUTSIDE) == [], f"{address} at {width}"


def test_a_list_is_narrowed_without_script(plain_page, samples):
    plain_page.goto("/en/listings/homes/")
    plain_page.get_by_label("For sale").or_(plain_page.get_by_label("for sale")).check()
    plain_page.get_by_label("Aimag").select_option("45")
    plain_page.get_by_role("button", name="Apply").click()
    cards = plain_page.locator("[data-listing=home]")
    expect(cards).to_have_count(3)
    assert all("house for sale" in text for text in cards.locator("h3").all_inner_texts())
