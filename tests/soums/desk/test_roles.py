"""Groups, permissions, collections and workflows follow the tree of pages."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupApprovalTask, GroupCollectionPermission, GroupPagePermission

from soums.desk.ensure import ensure
from soums.desk.scope import may_edit, may_publish, scope_of
from soums.models import AimagDesk, AimagPage, DeskRole, SoumPage
from tests.factories import SoumFactory, UserFactory, member

pytestmark = pytest.mark.django_db


def test_every_aimag_and_soum_has_its_groups():
    names = set(Group.objects.values_list("name", flat=True))
    assert {"national-editors", "mignet-partners"} <= names
    for slug in AimagPage.objects.values_list("slug", flat=True):
        assert {f"{slug}-approvers", f"{slug}-editors"} <= names
    for code in SoumPage.objects.values_list("code", flat=True):
        assert f"{code}-officers" in names
    assert DeskRole.objects.count() == 2 + 2 * 22 + 339


def test_running_it_again_changes_nothing():
    def rows():
        return [
            sorted(model.objects.values_list())
            for model in (GroupPagePermission, GroupCollectionPermission, DeskRole, AimagDesk)
        ] + [sorted(Group.permissions.through.objects.values_list())]

    before = rows()
    assert set(ensure()) == {"unchanged"}
    assert rows() == before


def test_an_editor_reaches_the_soums_of_the_own_aimag_only():
    user = member("darkhan-uul-editors")
    assert may_edit(user, "45")
    assert may_edit(user, "4507")
    assert not may_edit(user, "63")
    assert not may_edit(user, "6301")
    assert not may_edit(user, None)
    assert not may_publish(user, "4507")


def test_an_approver_of_one_aimag_may_be_an_editor_of_another():
    user = member("darkhan-uul-approvers", "bulgan-editors")
    assert may_publish(user, "4507")
    assert may_edit(user, "6301")
    assert not may_publish(user, "6301")


def test_an_officer_proposes_for_one_soum():
    user = member("4507-officers")
    assert scope_of(user).edits == {"4507"}
    assert scope_of(user).publishes == frozenset()


def test_national_editors_reach_all_and_what_belongs_to_no_place():
    user = member("national-editors")
    assert may_publish(user, "6301")
    assert may_publish(user, None)


@pytest.mark.parametrize("fields", [{}, {"is_active": False}])
def test_somebody_without_a_role_or_put_out_of_use_reaches_nothing(fields):
    user = UserFactory(**fields)
    if fields:
        user.groups.set(Group.objects.filter(name="national-editors"))
    assert not may_edit(user, "4507")


def test_a_reform_that_moves_a_soum_moves_who_keeps_it():
    soum = SoumPage.objects.get(code="4507")
    soum.move(AimagPage.objects.get(code="63"), pos="last-child")
    assert not may_edit(member("darkhan-uul-editors"), "4507")
    assert may_edit(member("bulgan-editors"), "4507")
    call_command("ensure_editorial", verbosity=0)
    officers = Group.objects.get(name="4507-officers")
    collections = {row.collection.name for row in officers.collection_permissions.all()}
    assert collections == {AimagPage.objects.get(code="63").title_mn}
    assert may_edit(member("4507-officers"), "4507")


def test_an_aimag_with_a_new_address_keeps_its_groups_and_their_members():
    user = member("bulgan-approvers")
    aimag = AimagPage.objects.get(code="63")
    aimag.slug = "bulgan-shine"
    aimag.save()
    ensure()
    assert [group.name for group in user.groups.all()] == ["bulgan-shine-approvers"]
    assert AimagDesk.objects.count() == 22


def test_the_officers_of_a_soum_that_is_no_more_lose_their_permissions_not_their_members():
    soum = SoumFactory(parent=AimagPage.objects.get(code="45"), code="4599")
    ensure()
    user = member("4599-officers")
    soum.delete()
    ensure()
    group = Group.objects.get(name="4599-officers")
    assert list(group.user_set.all()) == [user]
    assert not group.permissions.exists()
    assert not group.page_permissions.exists()
    assert not group.collection_permissions.exists()


def test_the_approvers_of_an_aimag_decide_in_its_workflow():
    soum = SoumPage.objects.get(code="4507")
    workflow = soum.get_workflow()
    task = workflow.workflow_tasks.get().task.specific
    assert isinstance(task, GroupApprovalTask)
    assert [group.name for group in task.groups.all()] == ["darkhan-uul-approvers"]
    assert SoumPage.objects.get(code="6301").get_workflow() != workflow
