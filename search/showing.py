"""What the results page shows of an answer: chips, blocks, facets, pages, ways on."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.utils import timezone

from search.asking import LAST_PAGE, address_of, page_number
from search.blocks import blocks_of
from search.labels import FACETS, MAIN_TOPICS, TOPICS, ValueLabels
from search.pins import pinned_pages
from search.question import Question
from search.reader.place_table import SETTLEMENT
from search.reader.reading import Chip
from search.reasons import reason
from search.service import Answer
from soums.gazetteer import Place
from soums.listings.models import Job

MOST_CARDS, MOST_NAMESAKES, NEAR = 3, 8, 5
_AIMAG_DIGITS = 2


@dataclass(frozen=True)
class ShownChip:
    """One thing the query was read as, and where leaving it out leads."""

    kind: str
    text: str
    without: str


@dataclass(frozen=True)
class ShownValue:
    """One value of a facet with its honest count."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class ShownFacet:
    """A facet with the values there are; open when something of it is chosen or it is short."""

    name: str
    label: str
    values: list[ShownValue]
    is_open: bool


@dataclass(frozen=True)
class PlaceHit:
    """A place that was found, and why, where its name does not say so."""

    place: Place
    reason: str


@dataclass(frozen=True)
class Link:
    """A way on."""

    url: str
    label: str


class Showing:
    """An answer, ready for the template: no question to a database is left."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.question = answer.question
        self._labels = ValueLabels(answer.question, answer.library)
        wanted = answer.reading.filter_codes
        known = map(answer.library.gazetteer.get, wanted)
        self.asked_places: list[Place] = [place for place in known if place is not None]
        first = page_number(self.question) == 1
        self.cards, self.namesakes = _place_hits(answer) if first else ([], [])
        self.chips = list(_chips(answer, self._labels))
        self.blocks = list(blocks_of(answer.found, answer.reading, self.asked_places))
        self.pinned = (
            pinned_pages(answer.reading, self.question.language, timezone.localdate())
            if first
            else []
        )
        self.facets = list(self._facets())
        self.pages = list(_pages(self.question, answer.found.total))

    @property
    def total(self) -> int:
        """How many pages were found."""
        return self.answer.found.total

    @property
    def offers_jobs(self) -> bool:
        """Whether vacancies are among the results: the safety box belongs beside them."""
        return any(hit.kind == Job.kind for block in self.blocks for hit in block.hits)

    @property
    def from_database(self) -> bool:
        """Whether the simple search of the database answered."""
        return self.answer.engine == "database"

    @property
    def nothing_here(self) -> Place | None:
        """The place asked for, when nothing lies there itself and other answers are shown."""
        if not self.asked_places or not self.blocks or self.blocks[0].key == "here":
            return None
        return self.asked_places[0]

    @property
    def near(self) -> list[tuple[Place, float]]:
        """The nearest soums of the place asked for, with kilometres."""
        place = self.asked_places[0] if self.asked_places else None
        if place is None or place.is_aimag:
            return []
        return self.answer.library.gazetteer.nearest(place, NEAR)

    @property
    def literal_address(self) -> str:
        """Where the words are searched as they stand."""
        return address_of(self.question, literal=True, choices={})

    @property
    def suggestion_address(self) -> str:
        """Where the suggested spelling is searched."""
        return address_of(self.question, q=self.answer.suggestion or "", choices={})

    @property
    def compare_address(self) -> str:
        """The query of the comparison that was asked for; "" where none was."""
        codes = self.answer.reading.compare_codes[:4]
        return "&".join(f"place={code}" for code in codes)

    @property
    def ways_on(self) -> list[Link]:
        """Main topics, in the place asked for where there is one."""
        place = self.asked_places[0] if self.asked_places else None
        names = (str(TOPICS[topic]) for topic in MAIN_TOPICS)
        return [Link(address_of(self.question, **_asks(place, name)), name) for name in names]

    def _facets(self) -> Iterator[ShownFacet]:
        for name, label in FACETS.items():
            buckets = self.answer.found.facets.get(name, ())
            chosen = self.question.choices.get(name, ())
            counts = {bucket.value: bucket.count for bucket in buckets}
            values = [
                ShownValue(
                    value, self._labels.of(name, value), counts.get(value, 0), value in chosen
                )
                for value in dict.fromkeys((*counts, *chosen))
            ]
            if any(value.count or value.chosen for value in values):
                yield ShownFacet(
                    name, str(label), values, bool(chosen) or name in ("topic", "kind")
                )


def _asks(place: Place | None, topic: str) -> dict[str, Any]:
    words = f"{place.name} {topic}" if place else topic
    return {"q": words, "choices": {}, "literal": False}


def _place_hits(answer: Answer) -> tuple[list[PlaceHit], list[PlaceHit]]:
    """Places as cards and in a list: a card takes the place asked for, or its very name."""
    by_name = {
        place.code
        for place in answer.reading.places
        if place.strength < SETTLEMENT and not place.slips
    }
    wanted = {*answer.reading.filter_codes, *by_name}
    if not by_name and not answer.reading.filter_codes:
        wanted = {place.code for place in answer.places}
    hits = [PlaceHit(place, reason(place, answer.reading)) for place in answer.places]
    cards = [hit for hit in hits if hit.place.code in wanted][:MOST_CARDS]
    others = [hit for hit in hits if hit not in cards][:MOST_NAMESAKES]
    return cards, others


def _chips(answer: Answer, labels: ValueLabels) -> Iterator[ShownChip]:
    for chip in answer.reading.chips:
        without = address_of(answer.question, q=chip.without, choices={}, literal=False)
        yield ShownChip(chip.kind, _chip_text(chip, answer), without)


def _chip_text(chip: Chip, answer: Answer) -> str:
    if chip.kind in ("place", "origin", "offer"):
        places = map(answer.library.gazetteer.get, chip.values)
        names = list(dict.fromkeys(place.name for place in places if place))
        return ", ".join(names) or chip.text
    if chip.kind == "concept":
        return answer.library.concept_label(chip.values[0], answer.question.language)
    return chip.text


def _pages(question: Question, total: int) -> Iterator[tuple[int, str, bool]]:
    """(number, address, whether it is open) of the pages around the open one, first and last."""
    last = min(ceil(total / question.size), LAST_PAGE)
    if last < 2:  # noqa: PLR2004 (a single page needs no pager)
        return
    here = page_number(question)
    for number in sorted({1, last, *range(max(1, here - 2), min(last, here + 2) + 1)}):
        yield number, address_of(question, page=number), number == here
