"""The answer to a reader's wishes: which soums have all must-haves, in which order, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from soums.facets import Atlas
from soums.figures.reading import FigureView
from soums.gazetteer import Place
from soums.map import GROWTH
from soums.match import Criterion, Numbers, Ranked, Reason, criterion_of, ranked
from soums.match_wishes import DISTANCE, JANUARY, Wishes, fits
from soums.models import Figure, Indicator
from soums.portraits.template import read_template

# Totals of an aimag say how large it is, not how well its soums are served: their rates stand in
# the list of criteria instead, or nothing does.
TOTALS = frozenset(
    {
        *("bank_branches", "bank_employees", "bank_settlement_centres", "bank_units"),
        *("doctors", "health_facilities", "hospital_beds", "kindergartens"),
        *("migration_net", "school_teachers", "schools"),
    }
)


@dataclass(frozen=True)
class Table:
    """Everything that a ranking stands on: places, criteria by key, numbers by key and code."""

    atlas: Atlas
    criteria: Mapping[str, Criterion]
    numbers: Numbers


@dataclass(frozen=True)
class Answer:
    """Soums that fit: `ranked` with weights, else `unranked` by name; how many were left out.

    `uncertain` counts places of which a must-have is not known: kept or left out as asked.
    """

    ranked: list[Ranked] = field(default_factory=list)
    unranked: list[Place] = field(default_factory=list)
    uncertain: int = 0

    @property
    def count(self) -> int:
        """How many soums fit."""
        return len(self.ranked) or len(self.unranked)


def offered(indicators: Iterable[Indicator]) -> list[Indicator]:
    """Return the indicators that can be weighed: with a direction, and no total of an aimag."""
    return [
        indicator
        for indicator in indicators
        if indicator.higher_is != Indicator.Better.NEUTRAL and indicator.key not in TOTALS
    ]


def needed(indicators: Iterable[Indicator]) -> list[str]:
    """Return the keys of all figures that criteria and must-haves ask for."""
    return sorted({DISTANCE, JANUARY, *(str(indicator.key) for indicator in indicators)})


def table_of(atlas: Atlas, indicators: Sequence[Indicator], numbers: Numbers) -> Table:
    """Rank all soums by every criterion. A count that jumps without a reason is no growth."""
    apart = read_template().counted_apart
    sound = {
        key: {c: n for c, n in known.items() if not (key.startswith(GROWTH) and c in apart)}
        for key, known in numbers.items()
    }
    criteria = {str(i.key): criterion_of(i, atlas.soums, sound) for i in indicators}
    return Table(atlas, {key: c for key, c in criteria.items() if c.positions}, numbers)


def answer(wishes: Wishes, table: Table) -> Answer:
    """Return the soums that have all must-haves, in the order of the weights."""
    fit = {p.code: fits(p, wishes, table.atlas, table.numbers) for p in table.atlas.soums}
    uncertain = sum(found is None for found in fit.values())
    kept = (True, None) if wishes.keep_unknown else (True,)
    places = [place for place in table.atlas.soums if fit[place.code] in kept]
    if wishes.weights:
        order = ranked(places, list(table.criteria.values()), wishes.weights)
        return Answer(ranked=order, uncertain=uncertain)
    by_name = sorted(places, key=lambda place: (place.name, place.code))
    return Answer(unranked=by_name, uncertain=uncertain)


Figures = Mapping[tuple[str, str], Figure]


def passport(reason: Reason, place: Place, figures: Figures) -> FigureView | None:
    """Return the figure behind a reason, marked where it is the aimag's; None where there is none.

    `figures` are the newest ones by place code and indicator key.
    """
    of_aimags = reason.criterion.of_aimags
    code = place.aimag_code if of_aimags else place.code
    figure = figures.get((code, reason.criterion.key))
    return FigureView(figure, "aimag" if of_aimags else "") if figure else None
