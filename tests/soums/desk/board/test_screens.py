"""The board and its lists in Chromium: nothing for axe to mend, nothing clipped, both languages."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from playwright.sync_api import sync_playwright
from wagtail.users.models import UserProfile

from guides.models import GuidePage, PlaceNote
from soums.desk.board.confirming import confirm_figure, confirm_section
from soums.models import PageFeedback
from tests.e2e.conftest import SWITCHES, chromium_path
from tests.e2e.test_access import ASK, STANDARDS
from tests.factories import member
from tests.languages import BOTH
from tests.soums.listings.conftest import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

NAMES = ("old", "missing", "texts", "listings", "waiting", "feedback", "notes", "searches")
ADDRESSES = ("/admin/desk/", *(f"/admin/desk/{name}/" for name in NAMES))
# The frame around our own part is Wagtail's.
OURS = ASK.replace("document,", "{include: [['.desk-board']]},")


@pytest.fixture
def work(khongor, old_figure, housing, today):
    """Something to do of every kind."""
    officer = member("4507-officers")
    confirm_figure(old_figure, officer)
    confirm_section(housing, "housing", officer)
    make("home", days=5)
    make("job", days=-5)
    PageFeedback.objects.create(
        page_path="/mn/darkhan-uul/khongor/",
        place=khongor,
        topic="housing",
        language="mn",
        helpful=False,
        text="Түрээсийн үнэ алга",
    )
    PlaceNote.objects.create(
        guide=GuidePage.objects.first(),
        place=khongor,
        text_mn="Тэмдэглэл",
        checked_on=today,
        checked_by="Алба",
    )


def signed_in(user, language):
    """The key of a session of a user who reads the administration in a language."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return session.session_key


@BOTH
def test_axe_finds_nothing_and_nothing_is_clipped(live_server, settings, work, language):
    settings.ALLOWED_HOSTS = ["*"]
    keys = {
        "darkhan-uul-approvers": signed_in(member("darkhan-uul-approvers"), language),
        "national-editors": signed_in(member("national-editors"), language),
    }
    connection.close()
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=list(SWITCHES), chromium_sandbox=False
        )
        for group, key in keys.items():
            context = browser.new_context(base_url=live_server.url)
            context.set_default_timeout(60_000)
            context.add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
            page = context.new_page()
            for address in ADDRESSES if group != "national-editors" else ADDRESSES[:1]:
                found += looks(page, address, language)
        browser.close()
    assert not found, "\n".join(found)


def looks(page, address, language):
    """What is wrong with a screen at two widths."""
    page.goto(address)
    assert page.get_attribute("html", "lang") == language
    page.evaluate(AXE_SCRIPT)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        rules = {"type": "tag", "values": list(STANDARDS)}
        for violation in page.evaluate(OURS, rules):
            for node in violation["nodes"]:
                yield f"{address} {width} {violation['id']}: {node['target']} {node['html'][:200]}"
        wide = page.evaluate("document.querySelector('.desk-board').scrollWidth")
        if wide > width:
            yield f"{address} {width}: {wide} pixels wide"
