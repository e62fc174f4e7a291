"""The list of guides: filtered by audience, stage and topic, grouped by stage."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from guides.cards import Card, card
from guides.models import GuideIndexPage, GuidePage, Stage
from guides.texts import text_of
from soums.models.taxonomy import Term

T = TypeVar("T", bound=Term)


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and how many rows it would leave beside the other filters."""

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
    """The list as shown; `chosen` are the keys of each filter, "" for all.

    `unknown` are the values of the address that no filter knows.
    """

    chosen: dict[str, str]
    choices: dict[str, list[Choice]]
    groups: list[Group]
    count: int
    total: int
    unknown: list[str]
    all_confirmed: bool

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return any(self.chosen.values())


def list_context(index: GuideIndexPage, query: Mapping[str, Any]) -> dict[str, Any]:
    """Return `lead` and `shelf` for the address's filters, in three queries."""
    return {"lead": text_of(index, "lead"), "shelf": shelf(index, query)}


# What each filter looks at.
FILTERS: dict[str, Callable[[GuidePage], list[Any]]] = {
    "audience": lambda page: list(page.audiences.all()),
    "stage": lambda page: [page.stage],
    "topic": lambda page: list(page.topics.all()),
}


def shelf(index: GuideIndexPage, query: Mapping[str, Any]) -> Shelf:
    """Return the guides below `index` that answer all filters; unknown values filter nothing."""
    rows = GuidePage.objects.live().child_of(index).order_by("number")
    pages = list(rows.select_related("stage").prefetch_related("audiences", "topics"))
    terms = {name: _terms(t for page in pages for t in of(page)) for name, of in FILTERS.items()}
    given = {name: str(query.get(name, "")) for name in FILTERS}
    chosen = {
        name: given[name] if given[name] in {t.key for t in terms[name]} else "" for name in FILTERS
    }
    found = _left(pages, chosen)
    return Shelf(
        chosen=chosen,
        choices={
            name: [
                Choice(t.key, str(t.name), len(_left(pages, {**chosen, name: t.key})))
                for t in terms[name]
            ]
            for name in FILTERS
        },
        groups=_groups(found, terms["stage"]),
        count=len(found),
        total=len(pages),
        unknown=[given[name][:60] for name in FILTERS if given[name] and not chosen[name]],
        all_confirmed=all(page.is_confirmed for page in found),
    )


def _left(pages: list[GuidePage], chosen: Mapping[str, str]) -> list[GuidePage]:
    return [
        page
        for page in pages
        if all(
            not key or key in {term.key for term in FILTERS[name](page)}
            for name, key in chosen.items()
        )
    ]


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
