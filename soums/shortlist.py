"""A reader's places, held by the address of a page: nothing is stored, the link is the list."""

from collections.abc import Iterable
from dataclasses import dataclass

from soums.compare import FEWEST, MOST, find
from soums.gazetteer import Gazetteer, Place

# Longer lists are no shortlists, and their addresses are cut off by messengers.
LONGEST = 30


@dataclass(frozen=True)
class Entry:
    """A place of the list; `km` from Ulaanbaatar in a straight line, None for the capital itself.

    `others` are the codes of the list without it; `chosen` says whether it is ticked at first.
    """

    place: Place
    km: float | None
    others: list[Place]
    chosen: bool


@dataclass(frozen=True)
class Shortlist:
    """What an address names: places, words that are no place, and how many came after the limit."""

    places: list[Place]
    unknown: list[str]
    too_many: int = 0

    @property
    def codes(self) -> str:
        """Codes with spaces between, for the script that keeps them on the device."""
        return " ".join(place.code for place in self.places)

    @property
    def comparable(self) -> bool:
        """Whether there are enough places for a comparison."""
        return len(self.places) >= FEWEST

    @property
    def fits_comparison(self) -> bool:
        """Whether all of them fit into one comparison."""
        return FEWEST <= len(self.places) <= MOST

    def entries(self, capital: Place | None) -> list[Entry]:
        """Return the rows of the page, in the order of the address."""
        return [
            Entry(
                place=place,
                km=place.kilometres_to(capital) if capital and place != capital else None,
                others=[other for other in self.places if other != place],
                chosen=number < MOST,
            )
            for number, place in enumerate(self.places)
        ]


def read_shortlist(asked: Iterable[str], gazetteer: Gazetteer) -> Shortlist:
    """Read codes or names, each place once."""
    places: dict[str, Place] = {}
    unknown: list[str] = []
    for text in filter(None, (word.strip() for word in asked)):
        place = find(text, gazetteer)
        if place is None:
            unknown.append(text[:60])
        else:
            places.setdefault(place.code, place)
    found = list(places.values())
    return Shortlist(found[:LONGEST], unknown[:LONGEST], max(0, len(found) - LONGEST))
