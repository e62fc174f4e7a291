"""Passkeys in a real browser with an authenticator that only exists in it."""

import re

import pytest
from playwright.sync_api import expect, sync_playwright

from portal.accounts.models import User
from tests.e2e.conftest import PATIENCE, SWITCHES, chromium_path
from tests.portal.accounts.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(live_server, settings):
    """A page of a browser with an authenticator; what went wrong in its console."""
    settings.NUTAG_SECOND_FACTOR = True
    User.objects.create_superuser("chief", "chief@example.mn", PASSWORD)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=list(SWITCHES), chromium_sandbox=False
        )
        context = browser.new_context(base_url=live_server.url.replace("127.0.0.1", "localhost"))
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        opened = context.new_page()
        opened.errors = []
        opened.on("pageerror", lambda error: opened.errors.append(str(error)))
        yield opened
        browser.close()


def give_authenticator(page):
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def sign_in(page):
    page.goto("/admin/login/")
    page.get_by_label("Хэрэглэгчийн нэр").fill("chief")
    page.get_by_label("Нууц үг").fill(PASSWORD)
    page.get_by_role("button", name="Нэвтрэх").click()


def test_a_passkey_is_made_and_opens_the_administration_the_next_time(page):
    give_authenticator(page)
    sign_in(page)
    expect(page.get_by_role("heading", name="Хоёр дахь баталгаа")).to_be_visible()
    page.get_by_role("link", name="Нэвтрэх түлхүүр нэмэх").click()
    page.get_by_role("button", name="Түлхүүрийг нэмэх").click()
    expect(page.get_by_role("heading", name="Нөөц код")).to_be_visible()
    expect(page.locator(".accounts-codes li")).to_have_count(10)
    page.get_by_role("link", name="Удирдлагын хэсэг рүү").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))

    page.context.clear_cookies()
    sign_in(page)
    page.get_by_role("button", name="Нэвтрэх түлхүүр ашиглах").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))
    assert not page.errors


def test_a_passkey_that_cannot_be_made_is_said(page):
    sign_in(page)
    page.goto("/admin/account/second-factor/webauthn/add/")
    refuse = "() => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    page.evaluate(f"() => {{ navigator.credentials.create = {refuse} }}")
    page.get_by_role("button", name="Түлхүүрийг нэмэх").click()
    expect(page.get_by_role("alert")).to_contain_text("Түлхүүр ажилласангүй")
