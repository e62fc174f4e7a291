"""One door for editors, none for readers, and no cookie outside of the administration."""

import pytest

from tests.portal.accounts.conftest import PASSWORD, is_inside, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["bold", "bold@example.mn", "BOLD@example.mn"])
def test_an_editor_signs_in_by_name_or_by_address(client, editor, name):
    answer = sign_in(client, name)
    assert answer.status_code == 302
    assert answer.url == "/admin/"
    assert is_inside(client)


def test_the_page_that_was_asked_for_opens_after_signing_in(client, editor):
    asked = client.get("/admin/account/")
    assert asked.url.startswith("/admin/login/?next=")
    form = {"login": "bold", "password": PASSWORD, "next": "/admin/account/"}
    assert client.post(asked.url, form).url == "/admin/account/"


def test_no_foreign_site_is_opened_after_signing_in(client, editor):
    form = {"login": "bold", "password": PASSWORD, "next": "https://evil.example/"}
    assert client.post("/admin/login/", form).url == "/admin/"


def test_a_wrong_password_is_refused_in_both_languages(client, editor):
    page = sign_in(client, "bold", "not this one").content.decode()
    assert "Энэ нэр, нууц үг таарахгүй байна" in page
    assert not is_inside(client)
    client.post("/admin/account/language/", {"language": "en", "next": "/admin/login/"})
    page = sign_in(client, "bold", "not this one").content.decode()
    assert "This name and password do not belong together" in page


def test_the_page_says_the_same_of_an_account_that_does_not_exist(client, editor):
    known = sign_in(client, "bold", "wrong")
    unknown = sign_in(client, "dorj", "wrong")
    assert known.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


def test_a_closed_account_does_not_open(client, editor):
    editor.is_active = False
    editor.save()
    assert sign_in(client, "bold").url == "/admin/account/inactive/"
    assert "Энэ бүртгэл хаагдсан" in client.get("/admin/account/inactive/").content.decode()
    assert not is_inside(client)


def test_the_language_of_the_door_leads_to_no_foreign_site(client):
    form = {"language": "en", "next": "https://evil.example/"}
    assert client.post("/admin/account/language/", form).url == "/admin/login/"


@pytest.mark.parametrize("path", ["/admin/signup/", "/accounts/signup/", "/admin/account/signup/"])
def test_nobody_signs_up(client, path):
    assert client.get(path).status_code in (302, 404)
    assert "account_signup" not in client.get("/admin/login/").content.decode()


@pytest.mark.parametrize("language", ["mn", "en"])
def test_wagtails_door_for_readers_leads_to_the_one_of_editors(client, language):
    answer = client.get(f"/{language}/_util/login/?next=/admin/")
    assert answer.url == "/admin/login/?next=/admin/"


@pytest.mark.parametrize("path", ["/mn/", "/en/", "/mn/map/", "/en/search/", "/api/v1/places"])
def test_a_reader_gets_no_cookie(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert not answer.cookies


def test_a_public_page_sets_no_cookie_for_an_editor_either(client, editor):
    sign_in(client, "bold")
    answer = client.get("/mn/")
    assert not answer.cookies
    assert "public" in answer["Cache-Control"]


def test_pages_of_accounts_are_kept_by_no_cache(client):
    assert "no-store" in client.get("/admin/login/")["Cache-Control"]


def test_signing_out_ends_the_session(client, editor):
    sign_in(client, "bold")
    client.post("/admin/logout/")
    assert not is_inside(client)
