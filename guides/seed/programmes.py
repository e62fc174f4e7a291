"""Support programmes with their rules, steps and sources."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from guides.models import GuideFact, Programme, ProgrammeRule
from guides.seed.entries import (
    Entry,
    Library,
    RefusedError,
    both,
    one_of,
    partial_day,
    required,
    some_of,
    some_rows,
)
from guides.seed.parts import concepts, place_codes, source, unsettled
from guides.seed.store import Record, Ref, refs, write
from guides.seed.vocabulary import Vocabulary
from portal.ops.seeding import Reading, Step

FILE = "programmes.yaml"
TEXTS = (*("title", "provider", "what_you_get", "who_may", "what_can_go_wrong", "legal_basis"),)
# Which values a rule may compare an answer with.
VALUES: dict[str, tuple[type, ...]] = {
    "eq": (bool, int, str),
    "in": (list,),
    "gte": (int,),
    "lte": (int,),
    "ask": (type(None),),
}


def step(library: Library) -> Step[list[Record]]:
    """Return the step that loads the programmes."""
    return Step("Programmes", partial(read, library), write_programmes, size=len)


def read(library: Library, reading: Reading) -> list[Record]:
    """Return a record per programme, in the order of the file."""
    vocabulary = library.vocabulary(reading)
    known = library.concepts("programmes", reading)
    make = partial(_programme, vocabulary=vocabulary, known=known)
    records = library.taken(FILE, "programmes", make, reading)
    return [
        Record(r.key, {**r.fields, "order": order}, r.sets, r.inlines)
        for order, r in enumerate(records, start=1)
    ]


def write_programmes(records: list[Record]) -> Iterator[str]:
    """Create or change the programmes."""
    yield from write(Programme, "slug", records)


def _programme(entry: Entry, vocabulary: Vocabulary, known: dict[str, list[str]]) -> Record:
    texts: dict[str, str] = {}
    for name in TEXTS:
        texts |= both(entry, name)
    return Record(
        entry["slug"],
        fields={
            **texts,
            "kind": one_of(entry, "kind", Programme.Kind.values),
            "status": one_of(entry, "status", Programme.Status.values),
            "status_as_of": partial_day(entry, "status_as_of"),
            "guide": Ref("guide", one_of(entry, "guide", vocabulary.guides)),
            "place_codes": place_codes(entry, vocabulary),
            "concepts": concepts(entry, known),
            **unsettled(entry),
        },
        sets={
            "audiences": refs("audience", some_of(entry, "audience", vocabulary.audiences)),
            "topics": refs("topic", some_of(entry, "topics", vocabulary.topics)),
        },
        inlines={
            "rules": tuple(map(_rule, entry.get("rules") or [])),
            "steps": tuple(map(_step, some_rows(entry, "how_to_apply"))),
            "sources": tuple(map(_source, some_rows(entry, "sources"))),
        },
    )


def _step(entry: Entry) -> dict[str, Any]:
    return {**both(entry, "title"), **both(entry, "body")}


def _rule(entry: Entry) -> dict[str, Any]:
    operator = one_of(entry, "operator", ProgrammeRule.Operator.values)
    value = entry.get("value")
    if not isinstance(value, VALUES[operator]):
        raise RefusedError(entry.line, f"value: “{value}” does not go with “{operator}”")
    return {
        "key": required(entry, "key"),
        **both(entry, "question"),
        "answer_type": one_of(entry, "type", ProgrammeRule.AnswerType.values),
        "operator": operator,
        "value": value,
        "choices": _choices(entry, value),
        **both(entry, "explanation"),
    }


def _choices(entry: Entry, value: Any) -> list[dict[str, str]]:
    """The choices of a rule, each with its name; one that passes must be among them."""
    if entry["type"] != ProgrammeRule.AnswerType.CHOICE:
        return []
    rows = some_rows(entry, "choices")
    named = [{"key": required(row, "key"), **both(row, "name")} for row in rows]
    passing = value if isinstance(value, list) else [value]
    if missing := set(passing) - {row["key"] for row in named}:
        raise RefusedError(entry.line, f"choices: {sorted(missing)} has no name")
    return [{"key": row["key"], "mn": row["name_mn"], "en": row["name_en"]} for row in named]


def _source(entry: Entry) -> dict[str, str]:
    confidence = one_of(entry, "confidence", GuideFact.Confidence.values)
    return {**source(entry), "confidence": confidence}
