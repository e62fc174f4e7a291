"""The menu holds what a role may use, in the order of the daily work."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.users.models import UserProfile

from soums.models import AimagPage, SoumPage
from tests.factories import member

pytestmark = pytest.mark.django_db


def menu(client, user):
    """`[(label, address, labels below it)]` of the main menu."""
    client.force_login(user)
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    props = json.loads(page.select_one("#wagtail-sidebar-props").string)
    entries = next(m["_args"][0] for m in props["modules"] if "MainMenu" in m["_type"])
    return [
        (
            one["_args"][0]["label"],
            one["_args"][0].get("url"),
            [below["_args"][0]["label"] for below in one["_args"][1]]
            if one["_type"].endswith("SubMenuItem")
            else [],
        )
        for one in entries
    ]


def labels(client, user):
    return [label for label, _address, _below in menu(client, user)]


def in_order(found, wanted):
    """The wanted labels, in the order in which they stand in the menu."""
    return [label for label in found if label in wanted]


def test_the_menu_of_an_aimag_goes_from_the_own_places_to_the_handbook(client):
    wanted = [
        *("Дархан-Уул", "Хуудас", "Зар", "Асуулт, санал", "Зааврын тэмдэглэл", "Арга хэмжээ"),
        *("Зургууд", "Файлууд", "Тайлан", "Гарын авлага", "Тусламж"),
    ]
    for role in ("darkhan-uul-editors", "darkhan-uul-approvers"):
        assert in_order(labels(client, member(role)), wanted) == wanted


def test_a_desk_sees_nothing_that_is_kept_for_the_whole_country(client):
    for role in ("darkhan-uul-editors", "darkhan-uul-approvers", "4507-officers"):
        assert not {"Заавар, дэмжлэг", "Тохиргоо"} & set(labels(client, member(role)))


def test_no_group_is_empty_and_none_has_a_single_entry(client):
    for role in ("darkhan-uul-editors", "4507-officers", "national-editors", "mignet-partners"):
        groups = [
            (label, below)
            for label, address, below in menu(client, member(role))
            if address in (None, "#")
        ]
        kept = ("Тайлан", "Тусламж", "Тохиргоо")
        lonely = [label for label, below in groups if label not in kept and len(below) < 2]
        assert lonely == [], role


def test_the_first_entry_of_an_editor_opens_the_own_aimag(client):
    aimag = AimagPage.objects.get(code="45")
    entry = next(one for one in menu(client, member("darkhan-uul-editors")) if one[0] == str(aimag))
    assert entry[1] == reverse("wagtailadmin_explore", args=[aimag.pk])
    assert client.get(entry[1]).status_code == 200


def test_the_first_entry_of_an_officer_opens_the_page_of_the_soum(client):
    soum = SoumPage.objects.get(code="4507")
    entry = next(one for one in menu(client, member("4507-officers")) if one[0] == str(soum))
    assert entry[1] == reverse("wagtailadmin_pages:edit", args=[soum.pk])
    assert client.get(entry[1]).status_code == 200


def test_the_tree_of_pages_begins_at_the_own_aimag(client):
    client.force_login(member("darkhan-uul-editors"))
    page = client.get(reverse("wagtailadmin_explore_root"), follow=True)
    assert page.redirect_chain[-1][0] == reverse(
        "wagtailadmin_explore", args=[AimagPage.objects.get(code="45").pk]
    )


def test_only_soums_are_added_below_an_aimag_and_nothing_below_a_soum():
    allowed = {model.__name__ for model in AimagPage.allowed_subpage_models()}
    assert allowed <= {"SoumPage"}
    assert SoumPage.allowed_subpage_models() == []


def test_the_help_is_the_portals_own(client):
    entry = next(one for one in menu(client, member("darkhan-uul-editors")) if one[0] == "Тусламж")
    assert len(entry[2]) == 1


@pytest.mark.parametrize("browser", ["en-US,en;q=0.9", "ru", "mn"])
def test_the_administration_is_mongolian_whatever_the_browser_says(client, browser):
    client.force_login(member("darkhan-uul-editors"))
    page = client.get("/admin/", headers={"Accept-Language": browser}).content.decode()
    assert '<html lang="mn"' in page
    assert client.get("/admin/jsi18n/", headers={"Accept-Language": browser}).content.decode()


def test_an_editor_may_choose_english(client):
    user = member("darkhan-uul-editors")
    client.force_login(user)
    UserProfile.objects.create(user=user, preferred_language="en")
    page = client.get("/admin/").content.decode()
    assert '<html lang="en"' in page
    assert "Handbook" in page


def test_the_mark_and_the_name_are_the_portals(client):
    client.force_login(member("darkhan-uul-editors"))
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    assert page.title.string.endswith("- Нутаг")
    assert page.select_one("link[rel=icon]")["href"].endswith("img/icon.svg")
    logo = page.select_one("[data-wagtail-sidebar-branding-logo] img")
    assert logo["src"].endswith("img/icon.svg")
