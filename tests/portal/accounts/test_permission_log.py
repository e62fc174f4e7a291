"""Every change of what somebody may do is written down: who, when, before, after."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from portal.accounts.acting import actor
from portal.accounts.grants import watched
from portal.accounts.models import PermissionChange, User
from portal.home.models import HomePage
from tests.portal.accounts.conftest import is_inside

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/permissions/"


def changes(**which):
    return list(PermissionChange.objects.filter(**which))


def form_of(user, **changed):
    return {
        "username": user.username,
        "email": user.email,
        "first_name": "Болд",
        "last_name": "Бат",
        "is_active": "on",
        "groups": [group.pk for group in user.groups.all()],
        **changed,
    }


def save_user(client, user, **changed):
    answer = client.post(f"/admin/users/edit/{user.pk}/", form_of(user, **changed))
    assert answer.status_code == 302, answer.context["form"].errors


def permission(codename, model):
    return Permission.objects.get(codename=codename, content_type__model=model)


def test_a_group_that_is_given_and_taken(chief, chief_client, editor, editors):
    other = Group.objects.create(name="others")
    save_user(chief_client, editor, groups=[editors.pk, other.pk])
    given = changes(what="groups")[0]
    assert (given.who, given.subject_pk) == (chief, editor.pk)
    assert (given.before, given.after) == (["test-editors"], ["others", "test-editors"])
    save_user(chief_client, editor, groups=[other.pk])
    taken = changes(what="groups")[0]
    assert (taken.removed, taken.added) == (["test-editors"], [])


def test_saving_without_a_change_writes_nothing(chief_client, editor):
    before = PermissionChange.objects.count()
    save_user(chief_client, editor)
    assert PermissionChange.objects.count() == before


@pytest.mark.parametrize(
    ("changed", "written"),
    [
        ({"is_superuser": "on"}, ("superuser", ["no"], ["yes"])),
        ({"is_active": ""}, ("active", ["yes"], ["no"])),
    ],
)
def test_flags_of_a_person(chief, chief_client, editor, changed, written):
    save_user(chief_client, editor, **changed)
    (row,) = changes(what=written[0], subject_pk=editor.pk)
    assert row.who == chief
    assert (row.what, row.before, row.after) == written


def test_a_person_that_is_deleted_leaves_what_they_had(chief, chief_client, editor):
    chief_client.post(f"/admin/users/delete/{editor.pk}/")
    row = changes(what="account")[0]
    assert row.who == chief
    assert "test-editors" in row.before


def test_permissions_of_a_group(editors):
    editors.permissions.add(permission("add_user", "user"))
    (row,) = changes(what="permissions", subject_name="test-editors")[:1]
    assert row.added == ["accounts.add_user"]
    editors.permissions.clear()
    assert "accounts.add_user" in changes(what="permissions")[0].removed


def test_a_group_changed_from_its_own_side(editors, editor):
    editors.user_set.remove(editor)
    assert changes(what="groups")[0].removed == ["test-editors"]
    editors.user_set.add(editor)
    editors.user_set.clear()
    assert changes(what="groups")[0].removed == ["test-editors"]


def test_rights_on_pages_and_collections_row_by_row(editors):
    page, root = HomePage.objects.get(), Collection.get_first_root_node()
    change = permission("change_basepage", "basepage")
    row = GroupPagePermission.objects.create(group=editors, page_id=page.pk, permission=change)
    add = permission("add_creditedimage", "creditedimage")
    GroupCollectionPermission.objects.create(group=editors, collection=root, permission=add)
    assert changes(what="pages")[0].added == [f"change_basepage: {page.url_path}"]
    assert changes(what="collections")[0].added == [f"add_creditedimage: {root.name}"]
    row.delete()
    assert changes(what="pages")[0].removed == [f"change_basepage: {page.url_path}"]


def group_form(client, address, page=None):
    """The form of the group as Wagtail shows it, with rights on one page or on none."""
    shown = client.get(address).content.decode()
    counts = re.findall(r'name="(\w+-(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS)"', shown)
    form = {name: 1000 if "MAX" in name else 0 for name in counts}
    if page is not None:
        form["page_permissions-TOTAL_FORMS"] = 1
        form["page_permissions-0-page"] = page.pk
        form["page_permissions-0-permissions"] = ["change_basepage"]
    return {"name": "test-editors", **form}


def test_rights_on_pages_through_the_form_of_the_group(chief, chief_client, editors):
    page = HomePage.objects.get()
    address = f"/admin/groups/edit/{editors.pk}/"
    answer = chief_client.post(address, group_form(chief_client, address, page))
    assert answer.status_code == 302, [
        (panel.errors, panel.non_form_errors()) for panel in answer.context["permission_panels"]
    ]
    given = changes(what="pages")[0]
    assert (given.who, given.added) == (chief, [f"change_basepage: {page.url_path}"])
    chief_client.post(address, group_form(chief_client, address))
    assert changes(what="pages")[0].removed == [f"change_basepage: {page.url_path}"]
    assert len(changes(what="pages", who=chief)) == 2


def test_rights_written_in_bulk_are_seen_when_they_are_watched(editors):
    page, change = HomePage.objects.get(), permission("change_basepage", "basepage")
    with watched():
        GroupPagePermission.objects.bulk_create(
            [GroupPagePermission(group=editors, page_id=page.pk, permission=change)]
        )
    (row,) = changes(what="pages", subject_name="test-editors")
    assert row.by_command
    assert row.added == [f"change_basepage: {page.url_path}"]


def test_a_command_is_named_as_the_one_who_did_it(db):
    call_command("make_admin", verbosity=0)
    (row,) = changes(what="superuser")
    assert (row.by_command, row.who) == (True, None)
    assert row.who_name
    assert row.after == ["yes"]


def test_nobody_is_remembered_after_a_request(chief_client):
    assert is_inside(chief_client)
    assert actor().by_command


def test_the_report_shows_the_newest_first_in_both_languages(chief_client, editor):
    save_user(chief_client, editor, is_superuser="on")
    page = chief_client.get(REPORT).content.decode()
    assert "үгүй → тийм" in page
    assert "chief" in page
    chief_client.post("/admin/account/language/", {"language": "en"})
    assert "no → yes" in chief_client.get(REPORT).content.decode()


def test_the_report_is_narrowed_and_exported(chief_client, editor, chief):
    save_user(chief_client, editor, is_superuser="on")
    found = chief_client.get(REPORT, {"name": "bold", "what": "superuser"}).content.decode()
    assert "bold" in found
    assert "үгүй → тийм" in found
    assert "үгүй → тийм" not in chief_client.get(REPORT, {"what": "active"}).content.decode()
    table = b"".join(chief_client.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert "bold" in table


def test_the_log_is_only_to_be_read(chief_client, client, editor):
    row = PermissionChange.objects.first()
    assert chief_client.post(REPORT, {"delete": row.pk}).status_code == 405
    names = Permission.objects.filter(content_type__model="permissionchange")
    assert [p.codename for p in names] == ["view_permissionchange"]
    client.force_login(editor)
    assert client.get(REPORT).status_code == 302


def test_a_reader_of_the_log_needs_the_permission(client, editor, editors):
    editors.permissions.add(permission("view_permissionchange", "permissionchange"))
    client.force_login(User.objects.get(pk=editor.pk))
    assert client.get(REPORT).status_code == 200


def test_a_deleted_group_is_written_down_with_its_people(editors, editor):
    editors.delete()
    row = changes(subject_kind="group", what="account")[0]
    assert "bold" in row.before
