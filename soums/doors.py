"""The two doors of a place, in the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.languages import current_language, translated
from soums.models import PlacePage
from soums.sections import BUSINESS


@dataclass(frozen=True)
class Answer:
    """One answer behind a door, with its source."""

    title: str
    body: str
    source_publisher: str
    source_title: str
    source_url: str
    checked_on: date


@dataclass(frozen=True)
class Door:
    """A door with its lead and answers; `key` is its anchor on the page.

    `section` is the section in which its answers stand; "" for the place's main page.
    """

    key: str
    section: str
    label: str
    lead: str
    answers: list[Answer]


def doors_of(page: PlacePage) -> list[Door]:
    """Return the doors that somebody has furnished."""
    return list(_doors(page))


def _doors(page: PlacePage) -> Iterator[Door]:
    labels = {"person": _("Come to live here"), "business": _("Start a business here")}
    for name, label in labels.items():
        answers = [_answer(block.value) for block in getattr(page, f"{name}_door")]
        if answers:
            key, section = ("person", "") if name == "person" else ("business-door", BUSINESS)
            yield Door(key, section, label, translated(page, f"{name}_lead")[0] or "", answers)


def _answer(value: dict[str, Any]) -> Answer:
    language = current_language()
    return Answer(
        title=value[f"title_{language}"] or value["title_mn"],
        body=value[f"body_{language}"] or value["body_mn"],
        source_publisher=value["source_publisher"],
        source_title=value["source_title"],
        source_url=value["source_url"] or "",
        checked_on=value["checked_on"],
    )
