"""What a group may do: pages, collections, kinds of object. Each call sets it anew, exactly."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from portal.basepage.models import BasePage

Grants = Iterable[tuple[type[Model], Iterable[str]]]


def model_permissions(grants: Grants) -> set[Permission]:
    """The permissions for actions on kinds of object, with the way into the administration."""
    wanted = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    for model, actions in grants:
        wanted |= _named(model, actions)
    return set(Permission.objects.filter(wanted))


def page_permissions(actions: Iterable[str]) -> set[Permission]:
    """The permissions for actions on pages."""
    return set(Permission.objects.filter(_named(BasePage, actions)))


def media_permissions(actions: Iterable[str]) -> set[Permission]:
    """The permissions for actions on pictures and documents."""
    # Wagtail asks for the permissions of its own models, whatever models stand in their place.
    kinds = _named(Image, actions) | _named(Document, actions)
    return set(Permission.objects.filter(kinds))


def _named(model: type[Model], actions: Iterable[str]) -> Q:
    names = [f"{action}_{model._meta.model_name}" for action in actions]
    return Q(content_type=ContentType.objects.get_for_model(model), codename__in=names)


def grant_models(group: Group, wanted: set[Permission]) -> None:
    """Let a group have these permissions and no others."""
    present = set(group.permissions.all())
    if present - wanted:
        group.permissions.remove(*(present - wanted))
    if wanted - present:
        group.permissions.add(*(wanted - present))


def grant_page(group: Group, page: Any, wanted: set[Permission]) -> None:
    """Give a group permissions for a page and all below it, and for no other page."""
    _grant(GroupPagePermission, group, {"page_id": page.pk}, wanted)


def grant_collection(group: Group, collection: Collection, wanted: set[Permission]) -> None:
    """Give a group permissions for the pictures and documents of one collection only."""
    _grant(GroupCollectionPermission, group, {"collection_id": collection.pk}, wanted)


def _grant(model: Any, group: Group, where: dict[str, int], wanted: set[Permission]) -> None:
    wanted_ids = {permission.pk for permission in wanted}
    rows = model.objects.filter(group=group)
    right = rows.filter(**where, permission_id__in=wanted_ids)
    present = set(right.values_list("permission_id", flat=True))
    rows.exclude(**where, permission_id__in=wanted_ids).delete()
    for permission_id in sorted(wanted_ids - present):
        model.objects.create(group=group, permission_id=permission_id, **where)


def withdraw_all(group: Group) -> None:
    """Take everything from a group; its members stay, so that somebody can be asked."""
    group.permissions.clear()
    GroupPagePermission.objects.filter(group=group).delete()
    GroupCollectionPermission.objects.filter(group=group).delete()


def collection_of(name: str, present: Collection | None) -> Collection:
    """The collection of a desk below the root, named anew if the desk was."""
    if present is None:
        root = Collection.get_first_root_node()
        found = root.get_children().filter(name=name).first()
        return found or root.add_child(name=name)
    if present.name != name:
        present.name = name
        present.save(update_fields=["name"])
    return present


def workflow_of(name: str, approvers: Group, page: Any, present: Workflow | None) -> Workflow:
    """The workflow of a desk: one step, taken by the approvers, for a page and all below it."""
    workflow = present or Workflow()
    if workflow.pk is None or workflow.name != name:
        workflow.name = name
        workflow.save()
    step = workflow.workflow_tasks.select_related("task").first()
    if step is None:
        task = GroupApprovalTask.objects.create(name=name)
        WorkflowTask.objects.create(workflow=workflow, task=task)
    else:
        task = step.task.specific
    if set(task.groups.all()) != {approvers}:
        task.groups.set([approvers])
    WorkflowPage.objects.update_or_create(page_id=page.pk, defaults={"workflow": workflow})
    return workflow
