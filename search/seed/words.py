"""The editors' words, from the data files of the repository; what an editor changed is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from portal.ops.seeding import Reading, Step
from search.lexicon import EVERYDAY, lexicon_changed
from search.models import Concept, EverydayWord, OrdinaryName, OtherName
from search.models.words import SeededWord
from search.reader.concepts import PLACE_TOPIC, SYNONYMS_FILE, read_concept_rows
from search.reader.word_lists import STRENGTHS, load_word_lists

Values = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """One list of words: its model, the fields that identify a row, and its rows in the files."""

    label: str
    model: type[SeededWord]
    key: tuple[str, ...]
    rows: Callable[[Reading], list[Values]]


def steps() -> list[Step[Any]]:
    """Return one step a list."""
    return [_step(kind) for kind in KINDS]


def _step(kind: Kind) -> Step[list[Values]]:
    return Step(kind.label, kind.rows, lambda rows: write(kind, rows), size=len)


def concept_values(reading: Reading) -> list[Values]:
    """The concepts of the lexicon; one of an unknown topic, or without a word, is refused."""
    found: list[Values] = []
    for line, row in enumerate(read_concept_rows(), start=2):
        if row.topic == PLACE_TOPIC:
            continue
        if row.topic not in Concept.Topic.values or not row.mn_official:
            reading.refuse(SYNONYMS_FILE, line, f"{row.concept}: unknown topic, or no word")
            continue
        texts = {
            name: "\n".join(getattr(row, name))
            for name in ("mn_official", "mn_variants", "en", "latin_chat")
        }
        values = {"key": row.concept, "topic": row.topic, "kind": row.kind, "order": line}
        found.append({**values, **texts})
    return found


def ordinary_values(reading: Reading) -> list[Values]:
    """The names that are everyday words."""
    return [{"name": name} for name in sorted(load_word_lists().ordinary_names)]


def other_name_values(reading: Reading) -> list[Values]:
    """The other names of places."""
    names = {number: name for name, number in STRENGTHS.items()}
    return [
        {"name": alias.name, "codes": list(alias.codes), "strength": names[alias.strength]}
        for alias in load_word_lists().aliases
    ]


def everyday_values(reading: Reading) -> list[Values]:
    """Words to be skipped, and English words that look like names."""
    lists = load_word_lists()
    return [
        {"use": use, "word": word}
        for use, name in EVERYDAY.items()
        for word in sorted(getattr(lists, name))
    ]


KINDS = (
    Kind("Words of the lexicon", Concept, ("key",), concept_values),
    Kind("Ordinary names", OrdinaryName, ("name",), ordinary_values),
    Kind("Everyday words", EverydayWord, ("use", "word"), everyday_values),
    Kind("Other names of places", OtherName, ("name", "strength"), other_name_values),
)


def write(kind: Kind, rows: list[Values]) -> Iterator[str]:
    """Create or change the rows that nobody has edited."""
    rows_there = kind.model._default_manager.all()
    present = {tuple(getattr(row, name) for name in kind.key): row for row in rows_there}
    created, changed, outcomes = [], [], []
    for values in rows:
        row = present.get(tuple(values[name] for name in kind.key))
        fresh = kind.model(**values)
        fresh.seeded = fresh.fingerprint()
        if row is None:
            created.append(fresh)
            outcomes.append("created")
        elif row.is_edited():
            outcomes.append("kept")
        elif row.seeded == fresh.seeded:
            outcomes.append("unchanged")
        else:
            fresh.pk = row.pk
            changed.append(fresh)
            outcomes.append("changed")
    kind.model._default_manager.bulk_create(created)
    fields = [*kind.model.SEEDED_FIELDS, "seeded"]
    kind.model._default_manager.bulk_update(changed, fields)
    if created or changed:
        lexicon_changed()
    yield from outcomes
