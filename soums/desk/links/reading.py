"""What a desk is told of its outgoing links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.permissions import policy_registry

from portal.basepage.models import BasePage
from portal.i18n.languages import translated
from portal.links.models import Link, LinkUse
from soums.desk.scope import Scope, scope_of
from soums.models import PlacePage

State = Link.State
SHOWN_AT_ONCE = 6
# What can be looked at, most pressing first: key → (states, label).
SHELVES: Mapping[str, tuple[tuple[str, ...], Any]] = {
    "broken": ((State.BROKEN,), _("Broken")),
    "moved": ((State.MOVED,), _("Moved for good")),
    "unsure": ((State.UNSURE, State.REFUSED), _("Not certain")),
}


@dataclass(frozen=True)
class Place:
    """Something that leads to a link: its title, where it is edited ("" where not by this user)."""

    title: str
    kind: str
    edit_address: str
    place: str


@dataclass(frozen=True)
class Line:
    """A link with everything within the user's reach that leads to it."""

    link: Link
    why: str
    uses: list[Place]

    @property
    def more(self) -> bool:
        """Whether there are too many uses to show them all at once."""
        return len(self.uses) > SHOWN_AT_ONCE


def uses_within(scope: Scope) -> QuerySet[LinkUse]:
    """The uses in the places that a desk edits; those without a place are national."""
    rows = LinkUse.objects.all()
    return rows if scope.everywhere else rows.filter(place_code__in=scope.edits)


def links_within(scope: Scope) -> QuerySet[Link]:
    """The links that something in the desk's places leads to."""
    return Link.objects.filter(Exists(uses_within(scope).filter(link=OuterRef("pk"))))


def counts(scope: Scope) -> dict[str, int]:
    """How many links there are on each shelf. One query."""
    found: dict[str, int] = links_within(scope).aggregate(
        **{
            key: Count("pk", filter=Q(state__in=states))
            for key, (states, _label) in SHELVES.items()
        }
    )
    return found


def on_shelf(scope: Scope, shelf: str) -> QuerySet[Link]:
    """The links of a shelf, those that have been so the longest first."""
    states, _label = SHELVES[shelf]
    return links_within(scope).filter(state__in=states).order_by("since", "pk")


def lines(links: Iterable[Link], user: Any) -> list[Line]:
    """What is shown of links to a user. Two queries, and one for each kind of object."""
    links = list(links)
    uses = list(uses_within(scope_of(user)).filter(link__in=links).order_by("title", "pk"))
    names = _names({use.place_code for use in uses})
    finder = AdminURLFinder()
    shown: dict[int, list[Place]] = {}
    for use in uses:
        kind = ContentType.objects.get_for_id(use.content_type_id)
        address = _edit_address(kind.model_class(), use.object_id, user, finder)
        place = Place(use.title, str(kind.name), address, names.get(use.place_code, ""))
        shown.setdefault(use.link_id, []).append(place)
    return [Line(link, why(link), shown.get(link.pk, [])) for link in links]


def why(link: Link) -> str:
    """The reason in words, with the code of the server's answer; "" where nothing is wrong."""
    if not link.reason:
        return ""
    return f"{Link.Reason(link.reason).label} {link.status or ''}".strip()


def _names(codes: set[str]) -> dict[str, str]:
    pages = PlacePage.objects.filter(code__in=codes)
    return {page.code: str(translated(page, "title")[0]) for page in pages}


def _edit_address(model: Any, pk: int, user: Any, finder: AdminURLFinder) -> str:
    if model is None:
        return ""
    if not issubclass(model, BasePage):
        policy = policy_registry.get_by_type(model)
        if policy is None or not policy.user_has_permission(user, "change"):
            return ""
    return finder.get_edit_url(model(pk=pk)) or ""
