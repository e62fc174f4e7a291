"""Groups, permissions, collections and workflows, derived from the tree of pages.

`ensure_editorial` may run as often as one likes: what is right stays, what a reform moved follows,
and groups of places that are no more lose their permissions, never their members.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection

from portal.accounts.grants import watched
from portal.editorial.grants import (
    collection_of,
    grant_collection,
    grant_models,
    grant_page,
    media_permissions,
    model_permissions,
    page_permissions,
    withdraw_all,
    workflow_of,
)
from portal.home.models import HomePage
from soums.desk.defaults import take_over
from soums.desk.grants import kinds_for
from soums.models import AimagDesk, AimagPage, DeskRole, PlacePage, SoumPage

Kind = DeskRole.Kind
PAGE_ACTIONS: dict[str, tuple[str, ...]] = {
    Kind.NATIONAL: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    Kind.APPROVERS: ("change", "publish", "lock", "unlock"),
    Kind.EDITORS: ("change",),
    Kind.OFFICERS: ("change",),
}
MEDIA_ACTIONS: dict[str, tuple[str, ...]] = {
    Kind.NATIONAL: ("add", "change", "choose"),
    Kind.APPROVERS: ("add", "change", "choose"),
    Kind.EDITORS: ("add", "change", "choose"),
    Kind.OFFICERS: ("add", "choose"),
}
Say = Callable[[str], None]


@dataclass(frozen=True)
class Wanted:
    """A group that has to be there."""

    name: str
    kind: str
    place: PlacePage | None = None


def wanted_roles() -> Iterator[Wanted]:
    """The groups of the tree as it is, highest first. The capital keeps a desk like an aimag."""
    yield Wanted("national-editors", Kind.NATIONAL)
    yield Wanted("mignet-partners", Kind.PARTNERS)
    for aimag in AimagPage.objects.order_by("code"):
        yield Wanted(f"{aimag.slug}-approvers", Kind.APPROVERS, aimag)
        yield Wanted(f"{aimag.slug}-editors", Kind.EDITORS, aimag)
    for soum in SoumPage.objects.order_by("code"):
        yield Wanted(f"{soum.code}-officers", Kind.OFFICERS, soum)


@transaction.atomic
@watched()
def ensure(say: Say = lambda line: None) -> list[str]:
    """Bring all desks in line with the tree; return `created`, `changed` … for each role."""
    outcomes: list[str] = []
    granter = Granter()
    kept: list[int] = []
    for wanted in wanted_roles():
        role, outcome = _role(wanted)
        if outcome != "unchanged":
            say(f"{wanted.name}: {outcome}")
        granter.give(role)
        kept.append(role.pk)
        outcomes.append(outcome)
    for role in DeskRole.objects.exclude(pk__in=kept).select_related("group"):
        withdraw_all(role.group)
        role.delete()
    take_over(Group.objects.get(name="national-editors"))
    for group in _left_over():
        say(f"{group.name}: its place is no more")
        withdraw_all(group)
    return outcomes


def _role(wanted: Wanted) -> tuple[DeskRole, str]:
    roles = DeskRole.objects.select_related("group", "place")
    role = roles.filter(kind=wanted.kind, place=wanted.place).first()
    if role is None:
        group, _made = Group.objects.get_or_create(name=wanted.name)
        role, _made = DeskRole.objects.update_or_create(
            group=group, defaults={"kind": wanted.kind, "place": wanted.place}
        )
        return role, "created"
    if role.group.name == wanted.name:
        return role, "unchanged"
    role.group.name = wanted.name
    role.group.save(update_fields=["name"])
    return role, "changed"


def _left_over() -> list[Group]:
    """Groups named like those of a place, of which the place was deleted with its role."""
    named = Group.objects.filter(name__regex=r"^\d{4}-officers$|-(approvers|editors)$")
    return list(named.filter(desk_role=None, permissions__isnull=False).distinct())


def _desk(aimag: AimagPage) -> AimagDesk:
    name = str(aimag.title_mn)
    present = AimagDesk.objects.filter(aimag=aimag).select_related("collection", "workflow").first()
    approvers, _ = Group.objects.get_or_create(name=_approvers_of(aimag))
    collection = collection_of(name, present.collection if present else None)
    workflow = workflow_of(name, approvers, aimag, present.workflow if present else None)
    desk, _ = AimagDesk.objects.update_or_create(
        aimag=aimag, defaults={"collection": collection, "workflow": workflow}
    )
    return desk


def _approvers_of(aimag: AimagPage) -> str:
    role = DeskRole.objects.filter(kind=Kind.APPROVERS, place=aimag).select_related("group").first()
    return role.group.name if role else f"{aimag.slug}-approvers"


class Granter:
    """Gives each role what its kind may do; the permissions of a kind are read once."""

    def __init__(self) -> None:
        desks = map(_desk, AimagPage.objects.order_by("code"))
        self._collections = {desk.aimag_id: desk.collection for desk in desks}
        self._models = {kind: model_permissions(kinds_for(kind)) for kind in Kind.values}
        self._pages = {kind: page_permissions(PAGE_ACTIONS.get(kind, ())) for kind in Kind.values}
        self._media = {kind: media_permissions(MEDIA_ACTIONS.get(kind, ())) for kind in Kind.values}

    def give(self, role: DeskRole) -> None:
        """Set pages, collections and kinds of object of the role's group, exactly."""
        grant_models(role.group, self._models[role.kind])
        for page in self._pages_of(role):
            grant_page(role.group, page, self._pages[role.kind])
        collection = self._collection_of(role)
        if collection is not None:
            grant_collection(role.group, collection, self._media[role.kind])

    def _pages_of(self, role: DeskRole) -> list[Any]:
        if role.kind == Kind.NATIONAL:
            return list(HomePage.objects.all())
        return [role.place] if role.place else []

    def _collection_of(self, role: DeskRole) -> Collection | None:
        if role.kind == Kind.NATIONAL:
            return Collection.get_first_root_node()  # type: ignore[no-any-return]
        if role.place is None:
            return None
        aimag = role.place if role.place.is_aimag else role.place.get_parent()
        return self._collections.get(aimag.pk)
