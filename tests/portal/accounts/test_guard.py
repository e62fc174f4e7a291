"""Nobody gives rights that they lack, whatever page they use for it."""

import pytest
from django.contrib.auth.models import Group, Permission

from portal.accounts.models import User
from tests.portal.accounts.conftest import PASSWORD
from tests.portal.accounts.test_permission_log import form_of, save_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def helper(client, editor, editors):
    """An editor who may change and delete accounts, signed in."""
    for codename in ("change_user", "delete_user", "add_user"):
        editors.permissions.add(Permission.objects.get(codename=codename))
    client.force_login(editor)
    return client


@pytest.fixture
def guest(editors):
    user = User.objects.create_user("guest", "guest@example.mn", PASSWORD)
    user.groups.add(editors)
    return user


def is_refused(client, path, form):
    return client.post(path, form).url == "/admin/"


def test_nobody_becomes_an_administrator_through_another_person(helper, guest):
    form = form_of(guest, is_superuser="on")
    assert is_refused(helper, f"/admin/users/edit/{guest.pk}/", form)
    assert not User.objects.get(pk=guest.pk).is_superuser


def test_a_group_with_more_rights_is_not_given(helper, guest):
    strong = Group.objects.create(name="strong")
    strong.permissions.add(Permission.objects.get(codename="change_group"))
    form = form_of(guest, groups=[strong.pk])
    assert is_refused(helper, f"/admin/users/edit/{guest.pk}/", form)
    assert strong not in guest.groups.all()


def test_a_group_within_the_own_rights_is_given(helper, guest, editors):
    other = Group.objects.create(name="others")
    save_user(helper, guest, groups=[editors.pk, other.pk])
    assert other in guest.groups.all()


@pytest.mark.parametrize("action", ["edit", "delete"])
def test_an_administrators_account_is_out_of_reach(helper, chief, action):
    form = form_of(chief, email="mine@example.mn")
    assert is_refused(helper, f"/admin/users/{action}/{chief.pk}/", form)
    assert User.objects.get(pk=chief.pk).email == "chief@example.mn"


@pytest.mark.parametrize("action", ["delete", "set_active_state"])
def test_nor_with_others_at_once(helper, chief, guest, action):
    path = f"/admin/bulk/accounts/user/{action}/?id={chief.pk}&id={guest.pk}"
    helper.post(path, {"mark_as_active": "False"})
    assert User.objects.get(pk=chief.pk).is_active


def test_groups_are_given_to_many_by_administrators_only(helper, guest, editors):
    strong = Group.objects.create(name="strong")
    helper.post(f"/admin/bulk/accounts/user/assign_role/?id={guest.pk}", {"role": strong.pk})
    assert strong not in guest.groups.all()
