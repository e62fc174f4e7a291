"""The portal as a reader meets it: served over HTTP, searched by Elasticsearch, in Chromium.

The server and the browser live as long as the tests of this folder; every test gets a context of
its own, without cookies or cache. Tests here only read: the rows they see are the seeded ones.
"""

import os
import shutil

import pytest
from django.test import override_settings
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.e2e.visits import Visits
from tests.whole_index import WHOLE

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
)
# No outcome here depends on a clock: on a busy machine everything may take its time.
PATIENCE = 60_000
PATIENT = dict.fromkeys(("SEARCH_TIMEOUT", "SEARCH_DEADLINE", "SEARCH_COMPLETION_TIMEOUT"), 60.0)


def chromium_path():
    """The system's Chromium; scripts/browser.sh sees to it that there is one."""
    named = os.environ.get("CHROMIUM_PATH")
    found = named or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not found:
        pytest.fail("no Chromium: call scripts/browser.sh", pytrace=False)
    return found


def pytest_collection_modifyitems(items):
    """Mark what drives a browser, so that it can be chosen or left out."""
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def site(whole_index, assets, django_db_blocker):
    """The address of the running portal."""
    search = {"ELASTICSEARCH_URL": whole_index, "ELASTICSEARCH_PREFIX": WHOLE}
    with django_db_blocker.unblock(), override_settings(**search, **PATIENT):
        server = LiveServer("127.0.0.1")
        try:
            with server._live_server_modified_settings:
                yield server.url
        finally:
            server.stop()


@pytest.fixture(scope="package")
def browser(site):
    """One Chromium for all tests; started after the portal, stopped before it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium_path(), args=list(SWITCHES), chromium_sandbox=False
        )
        expect.set_options(timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture
def new_page(browser, site):
    """Open a page in a context of its own: `new_page(width=390, java_script_enabled=False)`."""
    contexts = []

    def opened(width=1280, height=900, **options):
        size = {"width": width, "height": height}
        context = browser.new_context(base_url=site, viewport=size, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    """A page on a wide screen, with scripts."""
    return new_page()


@pytest.fixture
def plain_page(new_page):
    """A page in a browser whose scripts are switched off."""
    return new_page(java_script_enabled=False)


@pytest.fixture(scope="package")
def visits(browser, site):
    """Every page kind, loaded once and looked at by many tests."""
    return Visits(browser, site)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def any_page(request, new_page):
    """A page in a browser with scripts, and one in a browser without."""
    return new_page(java_script_enabled=request.param)


@pytest.fixture(scope="package")
def desk_page(browser, site):
    """A page that many tests look at one after another, with a warm cache."""
    context = browser.new_context(base_url=site, service_workers="block")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(desk_page):
    """The shared page, as wide and as light as it is for everybody."""
    desk_page.set_viewport_size({"width": 1280, "height": 900})
    desk_page.emulate_media(media="null", color_scheme="light")
    return desk_page
