"""The list of guides: filtered by audience and stage, grouped by stage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from guides.cards import Card, card
from guides.models import GuideIndexPage, GuidePage, Stage
from guides.texts import text_of
from soums.models.taxonomy import Term

T = TypeVar("T", bound=Term)


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and how many guides it would leave beside the other filter."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Group:
    """The guides of one stage."""

    key: str
    label: str
    description: str
    cards: list[Card]


@dataclass(frozen=True)
class Shelf:
    """The list as shown; `audience` and `stage` are the chosen keys, "" for all.

    `unknown` are the values of the address that no filter knows.
    """

    audience: str
    stage: str
    audiences: list[Choice]
    stages: list[Choice]
    groups: list[Group]
    count: int
    total: int
    unknown: list[str]
    all_confirmed: bool

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return bool(self.audience or self.stage)


def list_context(index: GuideIndexPage, query: Mapping[str, Any]) -> dict[str, Any]:
    """Return `lead` and `shelf` for the address's `audience` and `stage`, in two queries."""
    return {
        "lead": text_of(index, "lead"),
        "shelf": shelf(index, str(query.get("audience", "")), str(query.get("stage", ""))),
    }


def shelf(index: GuideIndexPage, audience: str, stage: str) -> Shelf:
    """Return the guides below `index` that answer both filters; unknown values filter nothing."""
    pages = GuidePage.objects.live().child_of(index).order_by("number")
    placed = [
        (page, {a.key for a in page.audiences.all()})
        for page in pages.select_related("stage").prefetch_related("audiences")
    ]
    audiences = _terms(a for page, _ in placed for a in page.audiences.all())
    stages = _terms(page.stage for page, _ in placed)
    wanted_audience = audience if audience in {a.key for a in audiences} else ""
    wanted_stage = stage if stage in {s.key for s in stages} else ""

    def left(one_audience: str, one_stage: str) -> list[GuidePage]:
        return [
            page
            for page, keys in placed
            if (not one_audience or one_audience in keys)
            and (not one_stage or page.stage.key == one_stage)
        ]

    found = left(wanted_audience, wanted_stage)
    return Shelf(
        audience=wanted_audience,
        stage=wanted_stage,
        audiences=[Choice(a.key, str(a.name), len(left(a.key, wanted_stage))) for a in audiences],
        stages=[Choice(s.key, str(s.name), len(left(wanted_audience, s.key))) for s in stages],
        groups=_groups(found, stages),
        count=len(found),
        total=len(placed),
        unknown=[
            given[:60]
            for given, wanted in ((audience, wanted_audience), (stage, wanted_stage))
            if given and not wanted
        ],
        all_confirmed=all(page.is_confirmed for page in found),
    )


def _terms(terms: Iterable[T]) -> list[T]:
    """Each term once, in the order of the taxonomy: only what some guide uses can be chosen."""
    return sorted(set(terms), key=lambda term: (term.order, term.key))


def _groups(pages: list[GuidePage], stages: list[Stage]) -> list[Group]:
    groups = [
        Group(
            stage.key,
            str(stage.name),
            str(stage.description),
            [card(page) for page in pages if page.stage_id == stage.pk],
        )
        for stage in stages
    ]
    return [group for group in groups if group.cards]
