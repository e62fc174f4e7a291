"""What the results page shows of an answer: chips, blocks, facets, pages, ways on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from search.asking import LAST_PAGE, address_of, page_number
from search.labels import FACETS, MAIN_TOPICS, TOPICS, ValueLabels
from search.pins import pinned_pages
from search.question import COUNTRY_SCOPE, Hit, Question
from search.reader.reading import Chip
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
class Block:
    """Pages under one heading; `key` is "here", "everybody" or "elsewhere"."""

    key: str
    title: str
    hits: list[Hit]


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
        self.cards = answer.places[:MOST_CARDS] if first else []
        self.namesakes = answer.places[MOST_CARDS : MOST_CARDS + MOST_NAMESAKES] if first else []
        self.chips = list(_chips(answer, self._labels))
        self.blocks = list(self._blocks())
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

    def _blocks(self) -> Iterator[Block]:
        hits, codes = self.answer.found.hits, set(self.answer.reading.filter_codes)
        if not codes:
            yield from _block("all", _("Pages"), hits)
            return
        here = [hit for hit in hits if _is_in(hit, codes)]
        everybody = [hit for hit in hits if hit.scope == COUNTRY_SCOPE]
        shown = {hit.uid for hit in (*here, *everybody)}
        around = [hit for hit in hits if hit.uid not in shown]
        names = ", ".join(place.name for place in self.asked_places)
        yield from _block("here", _("Answers: %(names)s") % {"names": names}, here)
        yield from _block("everybody", _("For the whole country"), everybody)
        yield from _block("around", _("In the same aimag"), around)
        yield from _block("elsewhere", _("In other places"), self.answer.found.elsewhere)

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


def _block(key: str, title: str, hits: Sequence[Hit]) -> Iterator[Block]:
    if hits:
        yield Block(key, title, list(hits))


def _is_in(hit: Hit, codes: set[str]) -> bool:
    above = {code[:_AIMAG_DIGITS] for code in codes}
    in_aimag = hit.scope == "aimag" and not above.isdisjoint(hit.aimag_codes)
    return in_aimag or not codes.isdisjoint({*hit.soum_codes, *hit.aimag_codes} & codes)


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
