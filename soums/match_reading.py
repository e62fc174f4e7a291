"""What the matcher reads from the database, for its page and for the API."""

from collections.abc import Sequence
from dataclasses import dataclass

from soums.atlas import load_atlas, mappable_indicators, newest_figures, newest_numbers
from soums.figures.reading import FigureView
from soums.match import Ranked, Reason
from soums.match_answer import Figures, Table, needed, offered, passport, table_of
from soums.match_wishes import Wishes


@dataclass(frozen=True)
class Explained:
    """A ranked place with each reason and the figure behind it."""

    found: Ranked
    reasons: list[tuple[Reason, FigureView | None]]


def load_table() -> Table:
    """Read what a ranking stands on. Five queries."""
    atlas, indicators = load_atlas(), offered(mappable_indicators())
    return table_of(atlas, indicators, newest_numbers(needed(indicators)))


def figures_behind(shown: Sequence[Ranked], wishes: Wishes) -> Figures:
    """Return the figures that the reasons of these places rest on. One query."""
    codes = {code for one in shown for code in (one.place.code, one.place.aimag_code)}
    return newest_figures(codes, wishes.weights) if shown else {}


def explained(one: Ranked, figures: Figures) -> Explained:
    """Join each reason with its figure."""
    return Explained(one, [(r, passport(r, one.place, figures)) for r in one.reasons])
