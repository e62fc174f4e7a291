"""Kinds of service point, from `service_points.yaml`. Points themselves come from editors only."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from portal.ops.seeding import Reading, Step, read_yaml
from soums.models import ServiceType
from soums.seed.rows import DATA
from soums.seed.upsert import upsert

FILE = DATA / "service_points.yaml"
LANGUAGES = ("mn", "en")


def step() -> Step[Any]:
    """Return the step that loads the kinds."""
    return Step("Kinds of service point", read, write, size=len)


def read(reading: Reading) -> list[dict[str, Any]]:
    """Return the entries; one that lacks a language is refused."""
    entries = read_yaml(FILE, reading).get("service_point_types", [])
    for entry in entries:
        texts = [entry["name"], entry["what_it_does"], *entry["what_to_bring"]]
        if any(not text.get(lang) for text in texts for lang in LANGUAGES):
            reading.refuse(FILE, 0, f"{entry['key']}: a text lacks a language")
    return list(entries)


def write(entries: list[dict[str, Any]]) -> Iterator[str]:
    """Store the kinds in their order."""
    for order, entry in enumerate(entries, start=1):
        values = {"order": order, **_texts(entry), **_facts(entry)}
        yield upsert(ServiceType, {"key": entry["key"]}, values)[1]


def _texts(entry: dict[str, Any]) -> dict[str, str]:
    values: dict[str, str] = {}
    for lang in LANGUAGES:
        values[f"name_{lang}"] = entry["name"][lang]
        values[f"description_{lang}"] = entry["what_it_does"][lang]
        values[f"bring_{lang}"] = "\n".join(paper[lang] for paper in entry["what_to_bring"])
    return values


def _facts(entry: dict[str, Any]) -> dict[str, Any]:
    source = entry["source"] or {"publisher": "", "title": "", "url": ""}
    return {
        "topics": entry["topics"],
        "hide_address": entry["hide_address"],
        "source_publisher": source["publisher"],
        "source_title": source["title"],
        "source_url": source["url"] or "",
        "checked_on": date.fromisoformat(entry["checked_on"]),
    }
