"""Becoming an editor: invited by mail, with a password that nobody else ever knows."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone

from portal.accounts.models import Invitation, PermissionChange, User
from tests.portal.accounts.conftest import PASSWORD, is_inside

pytestmark = pytest.mark.django_db
GUEST = "saraa@example.mn"


def invite(client, group, email=GUEST):
    form = {"name": "Сараа Дорж", "email": email, "groups": [group.pk]}
    return client.post("/admin/invitations/new/", form)


def link_in(mail):
    return re.search(r"https?://[^/]+(/admin/invitation/\S+)", mail.body).group(1)


def choose(client, link, password=PASSWORD):
    return client.post(link, {"new_password1": password, "new_password2": password})


@pytest.fixture
def link(chief_client, editors, post):
    """The link that a guest got."""
    invite(chief_client, editors)
    return link_in(post[-1])


def test_a_mail_goes_out_in_mongolian_first_and_english(chief_client, editors, post):
    assert invite(chief_client, editors).url == "/admin/invitations/"
    (mail,) = post
    assert mail.to == [GUEST]
    mongolian, english = mail.body.split("——————")
    assert "нууц үгээ сонгоно" in mongolian
    assert "choose a password of your own" in english
    assert "7 хоног" in mongolian
    assert "for 7 days" in english
    assert mail.subject == "«Нутаг» порталд ажиллах урилга / Invitation to edit Nutag"


def test_the_guest_chooses_a_password_and_is_inside(client, link, editors):
    page = client.get(link).content.decode()
    assert "Сараа Дорж" in page
    assert choose(client, link).url == "/admin/"
    assert is_inside(client)
    user = User.objects.get(email=GUEST)
    assert list(user.groups.all()) == [editors]
    assert (user.first_name, user.last_name) == ("Сараа", "Дорж")
    assert not user.is_superuser


def test_the_inviter_never_sees_a_password_field(chief_client, chief):
    assert 'type="password"' not in chief_client.get("/admin/invitations/new/").content.decode()
    edit = chief_client.get(f"/admin/users/edit/{chief.pk}/").content.decode()
    assert "password1" not in edit
    assert chief_client.get("/admin/users/new/").url == "/admin/invitations/new/"


def test_a_guest_who_needs_a_second_factor_sets_it_up_first(client, chief_client, post, settings):
    settings.NUTAG_SECOND_FACTOR = True
    group = Group.objects.get_or_create(name="khovd-approvers")[0]
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    settings.NUTAG_SECOND_FACTOR = False
    invite(chief_client, group)
    settings.NUTAG_SECOND_FACTOR = True
    choose(client, link_in(post[-1]))
    assert client.get("/admin/").url == "/admin/account/second-factor/"


def test_opening_a_link_uses_nothing_up(client, link):
    for _ in range(3):
        assert client.get(link).status_code == 200


def test_a_link_works_once_and_says_so(client, link):
    choose(client, link)
    stranger = Client()
    for answer in (stranger.get(link), choose(stranger, link, "another password 11")):
        assert answer.status_code == 410
        assert "аль хэдийн ашигласан" in answer.content.decode()
    assert User.objects.get(email=GUEST).check_password(PASSWORD)


def test_an_old_link_says_until_when_it_worked_and_what_to_do(client, link):
    week = timezone.now() - timedelta(days=7, minutes=1)
    Invitation.objects.update(sent_at=week)
    for answer in (client.get(link), choose(client, link)):
        assert answer.status_code == 410
        page = answer.content.decode()
        assert "хүчинтэй хугацаа дууссан" in page
        assert "дахин илгээхийг хүснэ" in page
        assert "chief@example.mn" in page
    assert not User.objects.filter(email=GUEST).exists()


def test_an_altered_link_says_that_it_is_not_whole(client, link):
    for broken in (link[:-3] + "/", link.replace(":", "x", 1), "/admin/invitation/abc/"):
        answer = client.get(broken)
        assert answer.status_code == 404
        assert "Хаяг дутуу" in answer.content.decode()


def test_what_went_wrong_is_said_in_english_too(client):
    client.post("/admin/account/language/", {"language": "en"})
    page = client.get("/admin/invitation/abc/").content.decode()
    assert "The address is not complete" in page


def test_open_invitations_are_listed_with_what_can_be_done(chief_client, link):
    page = chief_client.get("/admin/invitations/").content.decode()
    assert "Сараа Дорж" in page
    assert "Дахин илгээх" in page
    assert "Цуцлах" in page


def test_sent_again_only_the_newest_link_works(client, chief_client, link, post):
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=9))
    pk = Invitation.objects.get().pk
    chief_client.post(f"/admin/invitations/{pk}/", {"action": "again"})
    newest = link_in(post[-1])
    assert newest != link
    old = client.get(link)
    assert old.status_code == 410
    assert "шинэ урилга илгээсэн" in old.content.decode()
    assert client.get(newest).status_code == 200


def test_a_withdrawn_invitation_leads_nowhere(client, chief_client, link):
    pk = Invitation.objects.get().pk
    chief_client.post(f"/admin/invitations/{pk}/", {"action": "withdraw"})
    assert "цуцалсан" in client.get(link).content.decode()
    assert choose(client, link).status_code == 410
    assert not User.objects.filter(email=GUEST).exists()
    assert "Сараа Дорж" not in chief_client.get("/admin/invitations/?").context["invitations"]


def test_an_invitation_ends_with_the_right_of_the_one_who_invited(client, link, chief):
    chief.is_active = False
    chief.save()
    assert client.get(link).status_code == 410


def test_an_address_with_an_account_is_not_invited(chief_client, editors, editor, post):
    page = invite(chief_client, editors, "BOLD@example.mn").content.decode()
    assert "бүртгэл аль хэдийн бий" in page
    assert not post


def test_an_address_is_not_invited_twice(chief_client, editors, link, post):
    assert "урилга илгээсэн байна" in invite(chief_client, editors).content.decode()
    assert len(post) == 1


def test_a_mail_that_fails_is_said_and_can_be_sent_again(chief_client, editors, settings):
    settings.EMAIL_BACKEND = "tests.portal.accounts.broken_mail.Backend"
    invite(chief_client, editors)
    page = chief_client.get("/admin/invitations/").content.decode()
    assert "захиа илгээж чадсангүй" in page
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("path", ["/admin/invitations/", "/admin/invitations/new/"])
def test_whoever_may_not_add_users_may_not_invite(client, editor, path):
    client.force_login(editor)
    assert client.get(path).status_code == 302
    assert "/admin/invitations/" not in client.get("/admin/").content.decode()


def test_a_permission_opens_it_and_no_group_with_more_rights_can_be_given(client, editor, editors):
    strong = Group.objects.create(name="strong")
    strong.permissions.add(Permission.objects.get(codename="delete_user"))
    editors.permissions.add(Permission.objects.get(codename="add_user"))
    client.force_login(editor)
    page = client.get("/admin/invitations/new/")
    offered = set(page.context["form"].fields["groups"].queryset)
    assert editors in offered
    assert strong not in offered
    invite(client, strong)
    assert not Invitation.objects.exists()


def test_the_log_names_the_inviter(client, link, chief, editors):
    choose(client, link)
    row = PermissionChange.objects.get(what="groups", subject_name__contains=GUEST)
    assert row.who == chief
    assert row.added == [editors.name]


def test_a_guest_on_a_foreign_device_signs_the_other_account_out(chief_client, link):
    assert "chief" in chief_client.get(link).content.decode()
    choose(chief_client, link)
    assert chief_client.get("/admin/").wsgi_request.user.email == GUEST
