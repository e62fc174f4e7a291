"""Audiences, stages and kinds of help, from the taxonomy that the places room carries."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from guides.models import Audience, KindOfHelp, Stage
from portal.ops.seeding import Reading, Step, read_yaml
from soums.seed.taxonomy import FILE
from soums.seed.upsert import upsert

LISTS: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {
    "audiences": (Audience, ("door",)),
    "stages": (Stage, ("days_from", "days_to")),
    "kinds_of_help": (KindOfHelp, ("mignet",)),
}


def step() -> Step[Any]:
    """Return the step that loads the words by which guides are sorted."""
    return Step("Audiences and stages", read, write, size=lambda t: sum(map(len, t.values())))


def read(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """Return the three lists; a term without both languages is refused."""
    content = read_yaml(FILE, reading)
    for name in LISTS:
        for entry in content.get(name, []):
            for part in ("name", "description"):
                if set(entry.get(part) or {}) != {"mn", "en"}:
                    reading.refuse(FILE, 0, f"{name}/{entry.get('key')}: {part} lacks a language")
    return {name: content.get(name, []) for name in LISTS}


def write(content: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Store the terms in the order of the file."""
    for name, (model, own) in LISTS.items():
        for order, entry in enumerate(content[name], start=1):
            texts = {
                f"{part}_{language}": entry[part][language]
                for part in ("name", "description")
                for language in ("mn", "en")
            }
            values = {**texts, "order": order, **{column: entry[column] for column in own}}
            yield upsert(model, {"key": entry["key"]}, values)[1]
