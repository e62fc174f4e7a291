"""Which changes of models are written to the log of permissions."""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from portal.accounts.audit import Subject, What, flag, record
from portal.accounts.grants import connect as connect_grants
from portal.accounts.models import User

# The field of a person or group → what it is called in the log.
FLAGS = {"is_active": What.ACTIVE, "is_superuser": What.SUPERUSER}
LISTS: dict[type[Model], tuple[str, str, type[Model]]] = {
    User.groups.through: ("groups", What.GROUPS, User),
    User.user_permissions.through: ("user_permissions", What.PERMISSIONS, User),
    Group.permissions.through: ("permissions", What.PERMISSIONS, Group),
}


def connect() -> None:
    """Listen to every model that says what somebody may do."""
    pre_save.connect(remember_flags, sender=User)
    post_save.connect(compare_flags, sender=User)
    for model in (User, Group):
        pre_delete.connect(record_deletion, sender=model)
    for through in LISTS:
        m2m_changed.connect(compare_list, sender=through)
    connect_grants(GroupPagePermission, GroupCollectionPermission)


def remember_flags(instance: User, raw: bool = False, **_: Any) -> None:
    """Keep what the database says before a person is saved."""
    found = None
    if instance.pk and not raw:
        found = User.objects.filter(pk=instance.pk).values(*FLAGS).first()
    instance.__dict__["_flags_before"] = found


def compare_flags(instance: User, created: bool, raw: bool = False, **_: Any) -> None:
    """Write down a new account, and flags that are not what they were."""
    if created and not raw:
        record(instance, What.ACCOUNT, [], ["created"])
    before = instance.__dict__.pop("_flags_before", None) or {"is_superuser": False}
    for field, what in FLAGS.items():
        if field in before:
            record(instance, what, flag(before[field]), flag(getattr(instance, field)))


def record_deletion(instance: Subject, **_: Any) -> None:
    """Write down that a person or a group is gone, with what they had."""
    if isinstance(instance, User):
        had = list(instance.groups.values_list("name", flat=True))
    else:
        had = list(instance.user_set.values_list("username", flat=True))
    record(instance, What.ACCOUNT, ["created", *had], [])


def compare_list(
    sender: type[Model],
    instance: Any,
    action: str,
    pk_set: set[int] | None,
    **_: Any,
) -> None:
    """Write down which groups or permissions were added or taken away, from either side."""
    field, what, owner = LISTS[sender]
    if action.startswith("pre_"):
        instance.__dict__["_list_before"] = {
            subject: _names(subject, field) for subject in _owners(instance, owner, pk_set)
        }
        return
    for subject, before in instance.__dict__.pop("_list_before", {}).items():
        record(subject, what, before, _names(subject, field))


def _owners(instance: Any, owner: type[Model], pks: set[int] | None) -> list[Any]:
    if isinstance(instance, owner):
        return [instance]
    # The other side: a group's people, or the people or groups that have a permission.
    if pks is not None:
        return list(owner._default_manager.filter(pk__in=pks))
    through = instance.user_set if owner is User else instance.group_set
    return list(through.all())


def _names(subject: Any, field: str) -> list[str]:
    related = getattr(subject, field)
    if field == "groups":
        return list(related.order_by("name").values_list("name", flat=True))
    rows = related.values_list("content_type__app_label", "codename")
    return [f"{app}.{code}" for app, code in rows]
