"""What living costs in a place and in Ulaanbaatar, from the figures that exist."""

from dataclasses import dataclass

from soums.figures.reading import FigureView, figures_of
from soums.gazetteer import Gazetteer, Place
from soums.models import Figure, Indicator

# Costs and pay of a household: what has a figure somewhere.
FOR_ONE_PERSON = "subsistence_minimum"
KEYS = (FOR_ONE_PERSON, "average_wage", "apartment_rent_1_room", "apartment_price_old")


@dataclass(frozen=True)
class Line:
    """An indicator in a place and in Ulaanbaatar; None where there is no figure.

    `people` is the size of the household where the figure is for one person, else 0.
    """

    indicator: Indicator
    here: FigureView | None
    capital: FigureView | None
    people: int = 0

    @property
    def here_for_all(self) -> float:
        """The place's figure for the whole household, 0 where that has no meaning."""
        return (self.here.number or 0) * self.people if self.here else 0

    @property
    def capital_for_all(self) -> float:
        """Ulaanbaatar's figure for the whole household, 0 where that has no meaning."""
        return (self.capital.number or 0) * self.people if self.capital else 0


def cost_lines(place: Place | None, gazetteer: Gazetteer, people: int = 0) -> list[Line]:
    """Return a line per indicator, in two queries. A soum borrows its aimag's figure, marked."""
    capital = gazetteer.capital
    aimag = gazetteer.get(place.aimag_code) if place else None
    rows = figures_of([one.id for one in (place, aimag, capital) if one])
    known = {one.key: one for one in Indicator.objects.filter(key__in=KEYS)}

    def newest(where: Place | None, key: str) -> Figure | None:
        series = rows[where.id].get(key) if where else None
        return series[0] if series and series[0].status == Figure.Status.VALUE else None

    def view(where: Place | None, key: str) -> FigureView | None:
        if own := newest(where, key):
            return FigureView(own)
        above = newest(aimag, key) if where == place else None
        return FigureView(above, borrowed="aimag") if above else None

    return [
        Line(
            known[key],
            view(place, key),
            view(capital, key),
            people if key == FOR_ONE_PERSON else 0,
        )
        for key in KEYS
        if key in known
    ]


def places_to_choose(gazetteer: Gazetteer, chosen: Place | None) -> list[Place]:
    """Return the aimags, and the chosen place when it is a soum or district."""
    others = [chosen] if chosen and not chosen.is_aimag else []
    return [*others, *gazetteer.aimags]
