"""What is asked of the list of soums and what is answered, the same for both engines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from search.question import Bucket
from soums.gazetteer import Place

NAME, POPULATION, DISTANCE, LOWEST, HIGHEST = "name", "population", "distance", "lowest", "highest"
SORTS = (NAME, POPULATION, DISTANCE, LOWEST, HIGHEST)
OWN_CENTRE = "centre"
Document = Mapping[str, Any]


@dataclass(frozen=True)
class PlaceQuestion:
    """A list of soums as the address asks for it.

    `origin` is the code of the place distances are counted from, or `OWN_CENTRE` for the centre of
    each soum's own aimag; `indicator` the key of a figure to show, "" for none; `choices` are
    values of facets. An empty `sort` leaves the order to what was asked.
    """

    query: str
    language: str
    origin: str = ""
    indicator: str = ""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1


@dataclass(frozen=True)
class Value:
    """A value of a facet: the clause of the index and the same test for a stored document."""

    key: str
    label: str
    clause: Mapping[str, Any]
    fits: Callable[[Document], bool]


@dataclass(frozen=True)
class PlaceFacet:
    """A facet with all its values, in their order."""

    name: str
    label: str
    values: tuple[Value, ...]

    def chosen(self, choices: Mapping[str, tuple[str, ...]]) -> list[Value]:
        """The values that were chosen."""
        wanted = choices.get(self.name, ())
        return [value for value in self.values if value.key in wanted]


@dataclass(frozen=True)
class PlaceRequest:
    """What an engine has to find: `among` limits the list, the choices narrow it."""

    among: Value | None
    facets: tuple[PlaceFacet, ...]
    choices: Mapping[str, tuple[str, ...]]

    def narrowed(self, but: str = "") -> list[list[Value]]:
        """The chosen values of each facet, those of the facet `but` apart."""
        facets = (facet.chosen(self.choices) for facet in self.facets if facet.name != but)
        return [values for values in facets if values]


@dataclass(frozen=True)
class PlacesFound:
    """Codes of all soums that fit, in no order, and honest counts of every facet."""

    codes: tuple[str, ...]
    facets: Mapping[str, tuple[Bucket, ...]]


@dataclass(frozen=True)
class PlaceRow:
    """A soum of the list with its kilometres from the origin and its figure, where known."""

    place: Place
    kilometres: float | None
    figure: float | None
