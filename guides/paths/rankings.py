"""The places at one end of a list: the newest year only, with source and how many are known."""

from dataclasses import dataclass

from guides.paths.book import Asked
from soums.figures.reading import FigureView
from soums.gazetteer import Gazetteer, Place
from soums.models import Figure, Indicator

SHOWN = 5
# One place alone is no list.
FEWEST = 2
KINDS = {"aimag": ("aimag", "capital"), "soum": ("soum",)}


@dataclass(frozen=True)
class Ranking:
    """Places with their figures of one year; `known` is for how many places it is known."""

    indicator: Indicator
    asked: Asked
    year: int
    source: str
    known: int
    places: list[tuple[Place, FigureView]]

    @property
    def lowest_first(self) -> bool:
        """Whether the small numbers are shown."""
        return self.asked.order == "low"

    @property
    def of_soums(self) -> bool:
        """Whether it compares soums, not aimags."""
        return self.asked.level == "soum"

    @property
    def is_old(self) -> bool:
        """Whether the year lies further back than readers may take for today's."""
        return self.places[0][1].old


def rankings(asked: tuple[Asked, ...], gazetteer: Gazetteer) -> list[Ranking]:
    """Return a ranking for each figure asked for that is known at all. One query each."""
    made = (_ranking(one, gazetteer) for one in asked)
    return [ranking for ranking in made if ranking is not None]


def _ranking(asked: Asked, gazetteer: Gazetteer) -> Ranking | None:
    rows = list(
        Figure.objects.filter(
            indicator__key=asked.indicator,
            place__kind__in=KINDS[asked.level],
            status=Figure.Status.VALUE,
        )
        .select_related("indicator", "source")
        .order_by("-year", "value" if asked.order == "low" else "-value", "place__code")
    )
    newest = [
        (place, row)
        for row in rows
        if row.year == rows[0].year and (place := gazetteer.by_id.get(row.place_id or 0))
    ]
    if len(newest) < FEWEST:
        return None
    first = newest[0][1]
    return Ranking(
        indicator=first.indicator,
        asked=asked,
        year=int(first.year),
        source=str(first.source.short_name),
        known=len(newest),
        places=[(place, FigureView(row)) for place, row in newest[:SHOWN]],
    )
