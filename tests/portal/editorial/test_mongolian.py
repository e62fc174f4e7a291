"""Whoever keeps an aimag's pages meets no English on any screen of the administration."""

import json

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from wagtail.permissions import policy_registry

from soums.models import SoumPage
from tests.factories import member
from tests.portal.editorial.desk import Desk
from tests.portal.editorial.english import english_in, is_english, strings_in
from tests.portal.editorial.screens import addresses

pytestmark = pytest.mark.django_db

ROLES = pytest.mark.parametrize(
    "role", ["darkhan-uul-editors", "darkhan-uul-approvers", "4507-officers"]
)
# What listings of the tests say about why they were written.
FIXTURE = ("Test.",)


@pytest.fixture
def desk(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return Desk(member("4507-officers"))


def found_in(response):
    """English texts of an answer: of a page, or of a dialog that comes as JSON."""
    kind = response.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        texts = strings_in(json.loads(response.content))
        return sorted({text for text in texts if is_english(text, FIXTURE)})
    if kind.startswith("text/html"):
        return english_in(response.content.decode(), FIXTURE)
    return []


def offered(user, name):
    """Whether a chooser is one of those that the forms of this user open."""
    app, _, model = name.partition(":")[0].removeprefix("wagtailsnippetchoosers_").partition("_")
    if not name.startswith("wagtailsnippetchoosers_"):
        return True
    policy = policy_registry.get_by_type(apps.get_model(app, model))
    return policy.user_has_any_permission(user, ["add", "change", "view"])


@ROLES
def test_no_screen_speaks_english(client, desk, role):
    user = member(role)
    client.force_login(user)
    opened, found = set(), {}
    for name, address in addresses(desk.fill).items():
        if not offered(user, name):
            continue
        response = client.get(address)
        if response.status_code == 200:
            opened.add(name)
            if texts := found_in(response):
                found[name] = texts
    assert found == {}
    assert {
        *("wagtailadmin_home", "wagtailadmin_account"),
        *("wagtailadmin_pages:edit", "wagtailadmin_pages:history", "wagtailadmin_pages:search"),
        "wagtailadmin_pages:revisions_compare",
        *("wagtailsnippets_soums_home:add", "wagtailsnippets_soums_home:edit"),
        *("wagtailsnippets_guides_event:edit", "wagtailsnippets_guides_wish:list"),
        *("wagtailimages:add", "wagtailimages:index", "wagtailimages_chooser:choose"),
        *("wagtaildocs:index", "wagtaildocs_chooser:choose", "wagtailadmin_choose_page"),
    } <= opened


def emptied(response):
    """What a form sends when nothing is written in it: hidden parts, and streams without blocks."""
    soup = BeautifulSoup(response.content, "html.parser")
    hidden = {one["name"]: one.get("value", "") for one in soup.select("input[type=hidden][name]")}
    streams = {f"{field.name}-count": "0" for field in SoumPage._meta.get_fields()}
    return {**streams, **hidden}


@ROLES
def test_what_is_wrong_with_a_form_is_said_in_mongolian(client, desk, role):
    """Forms sent empty: the sentences of Django, Wagtail and our own checks."""
    client.force_login(member(role))
    forms = {
        name: address
        for name, address in addresses(desk.fill).items()
        if name.endswith((":add", ":edit", "_account", "_sheets"))
    }
    found, refused = {}, 0
    for name, address in forms.items():
        response = client.post(address, emptied(client.get(address)))
        if response.status_code == 200 and (texts := found_in(response)):
            found[name] = texts
        refused += b"error-message" in response.content
    assert found == {}
    assert refused >= 5


def test_nothing_that_is_met_before_signing_in_speaks_english(client):
    for address in ("/admin/login/", "/admin/password_reset/", "/admin/password_reset/done/"):
        assert found_in(client.get(address, follow=True)) == [], address
