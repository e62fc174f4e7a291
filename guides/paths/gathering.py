"""What the page of a path gathers: guides by stage, programmes, rankings, who helps."""

from collections.abc import Iterable
from dataclasses import dataclass

from guides.cards import Card, cards
from guides.models import GuidePage, KindOfHelp, Programme
from guides.paths.book import Way
from guides.paths.rankings import Ranking, rankings
from guides.programme_cards import ProgrammeCard, programme_cards
from soums.gazetteer import Gazetteer

# A guide for as many audiences is for everybody.
EVERYBODY = 6


@dataclass(frozen=True)
class StageGuides:
    """The path's own guides of one stage."""

    key: str
    name: str
    guides: list[Card]


@dataclass(frozen=True)
class Gathered:
    """All that a path leads to; `common` are guides for everybody."""

    way: Way
    stages: list[StageGuides]
    common: list[Card]
    programmes: list[ProgrammeCard]
    rankings: list[Ranking]
    kinds_of_help: list[KindOfHelp]


def gather(way: Way, gazetteer: Gazetteer) -> Gathered:
    """Return what stands on the page of a path. At most ten queries."""
    pages = list(
        GuidePage.objects.live()
        .filter(audiences__key=way.audience)
        .select_related("stage")
        .prefetch_related("audiences")
        .order_by("number")
    )
    own = [page for page in pages if len(page.audiences.all()) < EVERYBODY]
    rows = Programme.objects.filter(live=True, audiences__key=way.audience)
    return Gathered(
        way=way,
        stages=list(_stages(own)),
        common=cards(page for page in pages if page not in own),
        programmes=programme_cards(rows.select_related("guide")),
        rankings=rankings(way.figures, gazetteer),
        kinds_of_help=list(KindOfHelp.objects.filter(key__in=way.help)),
    )


def _stages(pages: list[GuidePage]) -> Iterable[StageGuides]:
    stages = sorted({page.stage for page in pages}, key=lambda stage: stage.order)
    for stage in stages:
        found = [page for page in pages if page.stage_id == stage.pk]
        yield StageGuides(stage.key, str(stage.name), cards(found))
