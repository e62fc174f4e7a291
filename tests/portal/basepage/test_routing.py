"""From an address to a page, and who may see it."""

import pytest
from wagtail.models import PageViewRestriction

from portal.basepage.models import BasePage
from portal.home.models import HomePage
from soums.models import PlacePage, SoumPage
from tests.factories import AimagFactory, SoumFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("", "Nutag"),
        ("darkhan-uul/", "Darkhan-Uul"),
        ("darkhan-uul/khongor/", "Khongor"),
        ("darkhan-uul//khongor", "Khongor"),
        ("darkhan-uul/khongor/housing/", "Khongor"),
    ],
)
def test_an_address_leads_to_its_page(rf, path, title):
    page, _args, _kwargs = BasePage.route_for_request(rf.get("/"), path)
    assert page.title_en == title


@pytest.mark.parametrize(
    "path", ["nowhere/", "darkhan-uul/nowhere/", "nowhere/khongor/", "darkhan-uul/khongor/x/y/z/"]
)
def test_an_address_without_a_page_leads_nowhere(rf, path):
    assert BasePage.route_for_request(rf.get("/"), path) is None


def test_a_page_is_found_in_as_many_queries_however_deep_it_lies(rf, django_assert_num_queries):
    for path in ("darkhan-uul/", "darkhan-uul/khongor/", "darkhan-uul/khongor/housing/"):
        BasePage.route_for_request(rf.get("/"), path)
        with django_assert_num_queries(2):
            BasePage.route_for_request(rf.get("/"), path)


def test_an_unpublished_page_cannot_be_read(client):
    SoumPage.objects.get(code="4507").unpublish()
    assert client.get("/mn/darkhan-uul/khongor/").status_code == 404
    assert client.get("/mn/darkhan-uul/khongor/housing/").status_code == 404


def test_a_moved_page_answers_at_its_new_address(client):
    aimag, soum = AimagFactory(slug="new-aimag"), SoumFactory(slug="old-soum")
    soum.move(aimag, pos="last-child")
    assert client.get("/mn/new-aimag/old-soum/").status_code == 200


@pytest.mark.parametrize("closed", ["45", "4507"])
def test_a_restriction_holds_for_everything_below_it(client, closed):
    page = PlacePage.objects.get(code=closed)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for path in ("/mn/darkhan-uul/khongor/", "/en/darkhan-uul/khongor/housing/"):
        answer = client.get(path)
        assert answer.status_code == 302
        assert "login" in answer["Location"]


def test_a_restriction_does_not_hold_for_what_stands_beside_it(client):
    page = SoumPage.objects.get(code="4507")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get("/mn/darkhan-uul/orkhon/").status_code == 200


def test_the_alias_of_a_restricted_page_is_restricted_like_its_original():
    page = SoumPage.objects.get(code="4507")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    alias = BasePage(title_mn="Өөр нэр", title_en="Alias", slug="alias", alias_of=page.basepage_ptr)
    HomePage.objects.get().add_child(instance=alias)
    assert list(alias.get_view_restrictions()) == [restriction]


def test_a_restricted_page_is_never_kept_by_a_shared_cache(client):
    page = SoumPage.objects.get(code="4507")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    said = client.get("/mn/darkhan-uul/khongor/").get("Cache-Control", "")
    assert "public" not in said


def test_what_only_some_may_read_is_never_kept_by_a_shared_cache_either(client):
    page = SoumPage.objects.get(code="4507")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    client.force_login(UserFactory())
    answer = client.get("/mn/darkhan-uul/khongor/")
    assert answer.status_code == 200
    assert "public" not in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]
