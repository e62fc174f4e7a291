"""The sections of a place page: their order, labels, and which topics of figures each answers."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Section:
    """A section of a place page; `key` is its address, `topics` the figure topics it shows."""

    key: str
    label: Any
    topics: tuple[str, ...]
    for_business: bool = False


BUSINESS = "business"

SECTIONS: dict[str, Section] = {
    section.key: section
    for section in (
        Section("housing", _("Housing"), ("housing",)),
        Section("jobs", _("Work"), ("jobs",), for_business=True),
        Section("schools", _("Education"), ("school",)),
        Section("services", _("Public services"), ("services", "health")),
        Section("living", _("Living"), ("people", "climate", "transport")),
        Section("land", _("Land"), ("land",), for_business=True),
        Section(BUSINESS, _("Business"), (), for_business=True),
        Section("herding", _("Herding"), ("herding",)),
    )
}

SECTION_OF_TOPIC = {topic: s.key for s in SECTIONS.values() for topic in s.topics}
