"""A second factor: who needs one, setting it up, showing it, losing it."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client

from portal.accounts.models import PermissionChange, User
from portal.accounts.second_factor import by_group_name
from tests.portal.accounts.conftest import is_inside, sign_in
from tests.portal.accounts.totp import code_of, set_up

pytestmark = pytest.mark.django_db
FACTORS = "/admin/account/second-factor/"


@pytest.fixture
def switched_on(settings):
    settings.NUTAG_SECOND_FACTOR = True


@pytest.fixture
def inside(chief):
    """An administrator who signed in by the door."""
    client = Client()
    sign_in(client, "chief")
    return client


@pytest.fixture
def protected(inside):
    """An administrator with an app; its secret and its recovery codes."""
    secret, page = set_up(inside)
    return secret, page.context["unused_codes"]


def step_two(client, code):
    return client.post(f"{FACTORS}authenticate/", {"code": code})


@pytest.mark.parametrize(
    ("group", "needed"),
    [("national-editors", True), ("khovd-approvers", True), ("khovd-editors", False)],
)
def test_national_editors_and_approvers_need_one(editor, group, needed):
    editor.groups.add(Group.objects.get_or_create(name=group)[0])
    assert by_group_name(editor) is needed


def test_an_administrator_needs_one(chief):
    assert by_group_name(chief)


def test_the_rule_can_be_given_by_another_room(client, editor, settings, switched_on):
    settings.NUTAG_SECOND_FACTOR_REQUIRED = "tests.portal.accounts.rules.everybody"
    sign_in(client, "bold")
    assert client.get("/admin/").url == FACTORS


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/admin/users/", "/admin/account/", "/admin/images/"]
)
def test_whoever_needs_one_and_has_none_is_led_to_set_it_up(client, chief, switched_on, path):
    sign_in(client, "chief")
    answer = client.get(path)
    assert (answer.status_code, answer.url) == (302, FACTORS)


def test_the_page_says_why_in_the_language_of_the_user(client, chief, switched_on):
    sign_in(client, "chief")
    assert "өргөн эрхтэй тул" in client.get(FACTORS).content.decode()
    client.post("/admin/account/language/", {"language": "en"})
    assert "needs a second factor" in client.get(FACTORS).content.decode()


def test_a_script_is_refused_instead_of_led(client, chief, switched_on):
    sign_in(client, "chief")
    assert client.get("/admin/", headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403


def test_nothing_can_be_written_before_it_is_set_up(client, chief, switched_on):
    sign_in(client, "chief")
    client.post("/admin/invitations/new/", {"name": "A", "email": "a@example.mn"})
    client.post("/admin/account/sessions/")
    assert client.post("/admin/groups/new/", {"name": "mine"}).url == FACTORS
    assert not Group.objects.filter(name="mine").exists()


def test_whoever_needs_none_goes_in(client, editor, switched_on):
    sign_in(client, "bold")
    assert is_inside(client)


def test_an_app_opens_the_administration_at_once(client, chief, switched_on):
    sign_in(client, "chief")
    _, page = set_up(client)
    assert len(page.context["unused_codes"]) == 10
    assert is_inside(client)


def test_a_wrong_first_code_sets_nothing_up(client, chief):
    sign_in(client, "chief")
    client.get(f"{FACTORS}totp/activate/")
    client.post(f"{FACTORS}totp/activate/", {"code": "000000"})
    assert not Authenticator.objects.exists()


def test_the_secret_does_not_stand_in_the_database(protected):
    secret, codes = protected
    stored = " ".join(str(row.data) for row in Authenticator.objects.all())
    assert secret not in stored
    assert not [code for code in codes if code in stored]


def test_the_password_alone_no_longer_opens(client, protected):
    assert sign_in(client, "chief").url == f"{FACTORS}authenticate/"
    assert not is_inside(client)


def test_the_code_of_the_app_opens(client, protected):
    secret, _ = protected
    sign_in(client, "chief")
    assert step_two(client, code_of(secret, ahead=1)).status_code == 302
    assert is_inside(client)


def test_a_code_works_once(client, protected):
    secret, _ = protected
    code = code_of(secret, ahead=1)
    sign_in(client, "chief")
    step_two(client, code)
    other = Client()
    sign_in(other, "chief")
    assert "Энэ код буруу" in step_two(other, code).content.decode()
    assert not is_inside(other)


def test_a_recovery_code_opens_once(client, protected):
    _, codes = protected
    for browser, opens in ((client, True), (Client(), False)):
        sign_in(browser, "chief")
        step_two(browser, codes[3])
        assert is_inside(browser) is opens


def test_codes_cannot_be_tried_without_end(client, protected):
    secret, _ = protected
    sign_in(client, "chief")
    for _ in range(5):
        step_two(client, "000000")
    assert "Хэт олон удаа" in step_two(client, code_of(secret, ahead=1)).content.decode()
    assert not is_inside(client)


def test_recovery_codes_are_shown_once_with_a_file_of_them(inside):
    _, page = set_up(inside)
    codes = page.context["unused_codes"]
    text = page.content.decode()
    assert all(code in text for code in codes)
    assert 'download="nutag-recovery-codes.txt"' in text
    again = inside.get(f"{FACTORS}recovery-codes/").content.decode()
    assert not [code for code in codes if code in again]
    assert inside.get(f"{FACTORS}recovery-codes/download/").status_code == 403


def test_new_recovery_codes_replace_the_old_ones(client, inside, protected):
    _, old = protected
    page = inside.post(f"{FACTORS}recovery-codes/generate/", follow=True)
    new = page.context["unused_codes"]
    assert not set(old) & set(new)
    sign_in(client, "chief")
    step_two(client, old[0])
    assert not is_inside(client)
    step_two(client, new[0])
    assert is_inside(client)


def test_the_last_factor_stays_where_one_is_needed(inside, protected, switched_on):
    page = inside.post(f"{FACTORS}totp/deactivate/").content.decode()
    assert "хоёр дахь баталгаа заавал байх ёстой" in page
    assert Authenticator.objects.filter(type="totp").exists()


def test_whoever_needs_none_may_remove_it(client, editor):
    sign_in(client, "bold")
    set_up(client)
    client.post(f"{FACTORS}totp/deactivate/")
    assert not Authenticator.objects.exists()


def test_a_session_that_came_in_by_another_door_ends(client, chief, protected):
    client.force_login(chief)
    assert client.get("/admin/").url == "/admin/login/"
    client.force_login(chief)
    assert client.get(f"{FACTORS}totp/deactivate/").url == "/admin/login/"
    assert Authenticator.objects.filter(type="totp").exists()


def test_changes_need_a_fresh_sign_in(inside, protected):
    session = inside.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    answer = inside.get(f"{FACTORS}webauthn/add/")
    assert answer.url.startswith("/admin/account/again/")


def test_the_owner_is_told_by_mail_in_both_languages(
    client, chief, post, django_capture_on_commit_callbacks
):
    sign_in(client, "chief")
    with django_capture_on_commit_callbacks(execute=True):
        set_up(client)
    (mail,) = post
    assert mail.to == ["chief@example.mn"]
    mongolian, english = mail.body.split("——————")
    assert "Баталгаажуулах аппыг" in mongolian
    assert "An authenticator app was set up" in english


def test_an_administrator_takes_it_away_from_whoever_lost_it(chief, chief_client, editor, post):
    phone = Client()
    sign_in(phone, "bold")
    set_up(phone)
    address = f"/admin/users/{editor.pk}/second-factor/"
    assert "bold" in chief_client.get(address).content.decode()
    chief_client.post(address)
    assert not Authenticator.objects.exists()
    assert not is_inside(phone)
    assert post[-1].to == ["bold@example.mn"]
    row = PermissionChange.objects.filter(what="factor").get()
    assert (row.who, row.subject_pk) == (chief, editor.pk)


def test_an_editor_cannot_take_it_away_from_anybody(client, editor, chief):
    sign_in(client, "bold")
    assert client.post(f"/admin/users/{chief.pk}/second-factor/").status_code == 302
    assert User.objects.filter(pk=chief.pk).exists()
    assert not PermissionChange.objects.filter(what="factor").exists()


def test_a_command_helps_an_administrator_who_lost_it(protected, client):
    call_command("remove_second_factor", "chief")
    sign_in(client, "chief")
    assert is_inside(client)
    with pytest.raises(CommandError):
        call_command("remove_second_factor", "nobody")
