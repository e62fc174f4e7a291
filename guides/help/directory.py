"""The directory: filters with honest counts. Pure but for `load`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from guides.help.entries import LANGUAGE_NAMES, Entry, entries
from guides.help.sensitive import is_sensitive
from guides.listing import Choice
from guides.models import Organisation
from soums.gazetteer import Gazetteer, Place

Values = Callable[[Entry], Iterable[str]]
FILTERS: dict[str, Values] = {
    "aimag": lambda entry: [place.code for place in entry.aimags],
    "help": lambda entry: entry.help_keys,
    "language": lambda entry: entry.languages,
    "kind": lambda entry: [entry.kind],
}


@dataclass(frozen=True)
class Facet:
    """A filter with its values and how many organisations each would leave beside the others."""

    name: str
    label: str
    choices: list[Choice]
    chosen: str


@dataclass(frozen=True)
class Group:
    """Organisations under one heading; `key` is its anchor."""

    key: str
    title: str
    entries: list[Entry]


@dataclass(frozen=True)
class Directory:
    """The organisations as shown; `chosen` holds the filters that are set.

    `unknown` are the values of the address that no filter knows.
    """

    facets: list[Facet]
    groups: list[Group]
    chosen: dict[str, str]
    unknown: list[str]
    total: int
    place: Place | None

    @property
    def count(self) -> int:
        """How many organisations are shown."""
        return sum(len(group.entries) for group in self.groups)

    @property
    def is_sensitive(self) -> bool:
        """Whether the reader asked for help that tells of danger."""
        return is_sensitive([self.chosen.get("help", "")])

    @property
    def phones(self) -> int:
        """How many of those shown have confirmed a telephone number."""
        return sum(1 for group in self.groups for entry in group.entries if entry.phone)


def load(gazetteer: Gazetteer) -> list[Entry]:
    """Return all public organisations. Two queries."""
    rows = Organisation.objects.filter(live=True).prefetch_related("kinds_of_help")
    return entries(rows, gazetteer)


def directory(known: list[Entry], query: Mapping[str, str], gazetteer: Gazetteer) -> Directory:
    """Return the organisations that answer the filters of an address."""
    labels = _labels(known, gazetteer)
    asked = {name: query[name] for name in FILTERS if query.get(name)}
    chosen = {name: value for name, value in asked.items() if value in labels[name]}
    found = [entry for entry in known if _answers(entry, chosen)]
    place = gazetteer.get(chosen.get("aimag", ""))
    return Directory(
        facets=[_facet(name, known, labels[name], chosen) for name in FILTERS],
        groups=[group for group in _groups(found, place) if group.entries],
        chosen=chosen,
        unknown=[value[:60] for name, value in asked.items() if name not in chosen],
        total=len(known),
        place=place,
    )


def _answers(entry: Entry, chosen: Mapping[str, str]) -> bool:
    return all(
        value in FILTERS[name](entry) or (name == "aimag" and not entry.aimags)
        for name, value in chosen.items()
    )


def _labels(known: list[Entry], gazetteer: Gazetteer) -> dict[str, dict[str, str]]:
    """The values that can be chosen, in their order: what no organisation has is counted as 0."""
    help_labels = {k: v for e in known for k, v in zip(e.help_keys, e.help_labels, strict=True)}
    capital = [gazetteer.capital] if gazetteer.capital else []
    places = sorted(gazetteer.aimags, key=lambda place: place.name)
    return {
        "aimag": {place.code: place.name for place in (*places, *capital)},
        "help": dict(sorted(help_labels.items(), key=lambda pair: pair[1])),
        "language": {code: str(name) for code, name in LANGUAGE_NAMES.items()},
        "kind": {key: capfirst(str(label)) for key, label in Organisation.Kind.choices},
    }


def _facet(
    name: str, known: list[Entry], labels: Mapping[str, str], chosen: Mapping[str, str]
) -> Facet:
    others = {key: value for key, value in chosen.items() if key != name}
    choices = [
        Choice(key, label, sum(_answers(e, {**others, name: key}) for e in known))
        for key, label in labels.items()
    ]
    names = {
        "aimag": _("Aimag"),
        "help": _("Kind of help"),
        "language": _("Language"),
        "kind": _("Who helps"),
    }
    return Facet(name, names[name], choices, chosen.get(name, ""))


def _groups(found: list[Entry], place: Place | None) -> Iterable[Group]:
    """By what kind of body it is; with an aimag, those that name it come first."""
    if place is not None:
        near = [entry for entry in found if place in entry.aimags]
        yield Group("near", _("Named for this aimag: %(name)s") % {"name": place.name}, near)
        found = [entry for entry in found if place not in entry.aimags]
        yield Group("national", _("For the whole country, or the place is not stated"), found)
        return
    first = {"ngo": 0, "un": 1, "government": 2}
    kinds = sorted(Organisation.Kind.choices, key=lambda pair: first.get(pair[0], len(first)))
    for key, label in kinds:
        yield Group(key, capfirst(str(label)), [entry for entry in found if entry.kind == key])
