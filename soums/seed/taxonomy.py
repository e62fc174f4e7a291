"""Topics, regions, size bands and groups of places, from `taxonomy.yaml`."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import models

from portal.ops.seeding import Reading, Step, read_yaml
from soums.models import PlaceGroup, Region, SizeBand, Subtopic, Topic
from soums.seed.rows import DATA
from soums.seed.upsert import upsert

FILE = DATA / "taxonomy.yaml"
LISTS: dict[str, type[models.Model]] = {
    "topics": Topic,
    "regions": Region,
    "size_bands": SizeBand,
    "place_groups": PlaceGroup,
}


def step() -> Step[Any]:
    """Return the step that loads the words by which places are sorted."""
    return Step("Topics and regions", read, write, size=lambda t: sum(len(t[k]) for k in LISTS))


def read(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """Return the four lists; a term without a key or without both names is refused."""
    content = read_yaml(FILE, reading)
    for name in LISTS:
        for entry in content.get(name, []):
            if set(entry.get("name", {})) != {"mn", "en"}:
                reading.refuse(FILE, 0, f"{name}/{entry.get('key')}: the name lacks a language")
    return {name: content.get(name, []) for name in LISTS}


def write(content: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """Store the terms, topics with their subtopics."""
    for name, model in LISTS.items():
        for order, entry in enumerate(content[name], start=1):
            term, outcome = upsert(model, {"key": entry["key"]}, _values(name, order, entry))
            for subtopic in entry.get("subtopics", []):
                upsert(Subtopic, {"key": subtopic["key"]}, {"topic": term, **_name(subtopic)})
            yield outcome


def _name(entry: dict[str, Any]) -> dict[str, str]:
    return {f"name_{lang}": entry["name"][lang] for lang in ("mn", "en")}


def _values(name: str, order: int, entry: dict[str, Any]) -> dict[str, Any]:
    description = entry.get("description") or {"mn": "", "en": ""}
    values = {
        **_name(entry),
        "description_mn": description["mn"],
        "description_en": description["en"],
        "order": order,
    }
    return values | EXTRA.get(name, lambda _: {})(entry)


def _topic(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "section": entry["place_section"] or "",
        "icon": entry["icon"],
        "search_topics": entry["search_topics"],
    }


def _size_band(entry: dict[str, Any]) -> dict[str, Any]:
    rule = entry["rule"]
    return {
        "is_centre": rule.get("is_aimag_centre"),
        "population_min": rule.get("population_min"),
        "population_max": rule.get("population_max"),
    }


def _group(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "members": entry["members"],
        "note_mn": entry["note"]["mn"],
        "note_en": entry["note"]["en"],
        "source_title": f"{entry['source']['publisher']}: {entry['source']['title']}",
        "source_url": entry["source"]["url"] or "",
        "checked_on": date.fromisoformat(entry["checked_on"]),
    }


EXTRA = {"topics": _topic, "size_bands": _size_band, "place_groups": _group}
