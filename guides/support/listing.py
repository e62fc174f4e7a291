"""The list of support programmes: filtered by audience, topic, status and place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from guides.listing import Choice
from guides.models import Programme
from guides.support.reading import ProgrammeCard, card_of, is_open_in, live_programmes
from soums.gazetteer import Gazetteer, Place

# First what one can apply for, last what is over.
ORDER = ("open", "unknown", "planned", "closed")


@dataclass(frozen=True)
class Filter:
    """A filter with its choices; `chosen` is "" for all."""

    name: str
    choices: list[Choice]
    chosen: str


@dataclass(frozen=True)
class Shelf:
    """The list as shown. `unknown` are values of the address that no filter knows."""

    filters: dict[str, Filter]
    place: Place | None
    groups: list[tuple[str, str, list[ProgrammeCard]]]
    count: int
    total: int
    unknown: list[str]

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return bool(self.place or any(one.chosen for one in self.filters.values()))


def shelf(query: Mapping[str, str], gazetteer: Gazetteer) -> Shelf:
    """Return the programmes that answer all filters; unknown values filter nothing."""
    rows = list(live_programmes())
    terms = _terms(rows)
    given = {name: query.get(name, "").strip() for name in (*terms, "place")}
    chosen = {name: given[name] if given[name] in terms[name] else "" for name in terms}
    place = gazetteer.get(given["place"])
    unknown = [given[name][:40] for name in terms if given[name] and not chosen[name]]
    if given["place"] and place is None:
        unknown.append(given["place"][:40])
    found = [row for row in rows if _answers(row, chosen, place)]
    filters = {
        name: Filter(
            name,
            [
                Choice(key, label, sum(_answers(r, {**chosen, name: key}, place) for r in rows))
                for key, label in labels.items()
            ],
            chosen[name],
        )
        for name, labels in terms.items()
    }
    return Shelf(filters, place, _groups(found, gazetteer), len(found), len(rows), unknown)


KEYS: dict[str, Callable[[Programme], set[str]]] = {
    "audience": lambda row: {audience.key for audience in row.audiences.all()},
    "topic": lambda row: {topic.key for topic in row.topics.all()},
    "status": lambda row: {row.status},
}


def _answers(row: Programme, chosen: Mapping[str, str], place: Place | None) -> bool:
    if place and not is_open_in(row.place_codes, place):
        return False
    return all(not key or key in KEYS[name](row) for name, key in chosen.items())


def _terms(rows: Iterable[Programme]) -> dict[str, dict[str, str]]:
    """The values that some programme has, with their labels, by filter."""
    rows = list(rows)
    audiences = {term for row in rows for term in row.audiences.all()}
    topics = {term for row in rows for term in row.topics.all()}
    labels = dict(Programme.Status.choices)
    present = {row.status for row in rows}
    return {
        "audience": {t.key: str(t.name) for t in sorted(audiences, key=lambda t: t.order)},
        "topic": {t.key: str(t.name) for t in sorted(topics, key=lambda t: t.order)},
        "status": {key: str(labels[key]) for key in ORDER if key in present},
    }


def _groups(
    rows: list[Programme], gazetteer: Gazetteer
) -> list[tuple[str, str, list[ProgrammeCard]]]:
    labels = dict(Programme.Status.choices)
    groups = [
        (key, str(labels[key]), [card_of(row, gazetteer) for row in rows if row.status == key])
        for key in ORDER
    ]
    return [group for group in groups if group[2]]
