"""Grids: the figures of one place by section, or one indicator over many places."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils import timezone

from portal.accounts.models import User
from soums.desk.figures.cells import Cell, Typed
from soums.desk.figures.spots import Spot
from soums.models import Figure, FigureChange, FigureDraft, Indicator, Source
from soums.sections import SECTIONS

MOST_SOURCES, LATEST_SOURCES = 60, 40
Pair = tuple[int | None, int]


@dataclass
class Group:
    """Cells under one heading."""

    label: Any
    cells: list[Cell]


@dataclass
class Grid:
    """All cells of a page, with what the editor may choose from."""

    cells: list[Cell]
    by_place: bool
    sources: list[Source]
    source_draft: dict[str, str]

    @property
    def groups(self) -> list[Group]:
        """By section of the place page; one group for one indicator."""
        if not self.by_place:
            return [Group("", self.cells)]
        order = list(SECTIONS)
        ranked = sorted(self.cells, key=lambda cell: order.index(cell.indicator.section))
        found = groupby(ranked, key=lambda cell: cell.indicator.section)
        return [Group(SECTIONS[key].label, list(cells)) for key, cells in found]

    @property
    def drafted(self) -> int:
        """How many cells show a draft."""
        return sum(cell.drafted_at is not None for cell in self.cells)


def place_grid(spot: Spot, user: User) -> Grid:
    """All indicators of a place's level, and others that it has figures of. Five queries."""
    own = Figure.objects.filter(place=spot.id).values("indicator")
    indicators = Indicator.objects.filter(Q(level__in=spot.levels) | Q(pk__in=own))
    return _grid([spot], list(indicators), user, by_place=True)


def indicator_grid(indicator: Indicator, spots: list[Spot], user: User) -> Grid:
    """One indicator over places. Four queries."""
    return _grid(spots, [indicator], user, by_place=False)


def _grid(spots: list[Spot], indicators: list[Indicator], user: User, *, by_place: bool) -> Grid:
    wanted = _of(spots, indicators)
    rows = Figure.objects.filter(wanted).select_related("source").order_by("-year")
    figures: dict[Pair, list[Figure]] = defaultdict(list)
    for figure in rows:
        figures[figure.place_id, figure.indicator_id].append(figure)
    waiting = _waiting(wanted)
    drafts = {draft.cell: draft for draft in FigureDraft.objects.filter(user=user)}
    year = _usual_year(rows, by_place)
    cells = [
        Cell(spot, one, figures[spot.id, one.pk], year, waiting[spot.id, one.pk])
        for spot in spots
        for one in indicators
    ]
    for cell in cells:
        _show_draft(cell, drafts.get(cell.key))
    source = drafts.get("source")
    return Grid(cells, by_place, _sources(rows), source.typed if source else {})


def _of(spots: list[Spot], indicators: list[Indicator]) -> Q:
    places = Q(place__in=[spot.id for spot in spots if spot.id is not None])
    if any(spot.id is None for spot in spots):
        places |= Q(place=None)
    return places & Q(indicator__in=[one.pk for one in indicators])


def _waiting(wanted: Q) -> dict[Pair, list[FigureChange]]:
    found: dict[Pair, list[FigureChange]] = defaultdict(list)
    proposed = FigureChange.objects.filter(wanted, state=FigureChange.State.PROPOSED)
    for change in proposed.select_related("made_by"):
        found[change.place_id, change.indicator_id].append(change)
    return found


def _usual_year(figures: Iterable[Figure], by_place: bool) -> int:
    """The year that an empty cell suggests: that of the others, else the last whole year."""
    years = [] if by_place else [figure.year for figure in figures]
    return max(years, default=timezone.localdate().year - 1)


def _show_draft(cell: Cell, draft: FigureDraft | None) -> None:
    if draft is None or cell.indicator.computed:
        return
    cell.typed = Typed.of(draft.typed)
    cell.base = str(draft.typed.get("base", cell.base))
    cell.drafted_at = draft.saved_at


def _sources(figures: Iterable[Figure]) -> list[Source]:
    """Those of the figures, the most frequent first, then the latest that anybody added."""
    known = {figure.source_id: figure.source for figure in figures}
    often = Counter(figure.source_id for figure in figures).most_common(MOST_SOURCES)
    latest = Source.objects.order_by("-pk")[:LATEST_SOURCES]
    return [
        *(known[pk] for pk, _count in often),
        *(source for source in latest if source.pk not in dict(often)),
    ]
