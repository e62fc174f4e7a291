"""Which publication a figure comes from, told from its indicator and the words of its cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from soums.portraits.facts import Cell

NSO = "National Statistics Office of Mongolia"
NSO_TABLE = re.compile(r"^NSO (DT_NSO_\w+)")


@dataclass(frozen=True)
class Credit:
    """A source to stand beside a sentence; `date` is a year or a year and month."""

    publisher: str
    title: str
    url: str = ""
    date: str = ""


SUBJECTS = {
    "population_resident": "resident population",
    "population_male": "resident men",
    "migration_net": "internal migration by aimag",
    "poverty_headcount": "poverty headcount",
    "unemployment_rate": "unemployment rate",
    "herder_households": "herder households",
    "livestock": "livestock",
    "children_0_4": "children aged 0-4",
}
CENTRES = Credit(
    "Nutag", "Straight-line distance between coordinates of centres (computed)", date="2026"
)
CLIMATE = Credit(
    "IRIMHE, WFP PRISM", "Long-term ten-day mean temperatures of weather stations", date="2022-11"
)
OTHER = {
    "distance_aimag_centre_km": CENTRES,
    "distance_ulaanbaatar_km": CENTRES,
    "distance_railway_station_km": Credit(
        "Nutag; OpenStreetMap contributors (ODbL)",
        "Straight-line distance between the soum centre and the nearest railway station (computed)",
        "https://www.openstreetmap.org/copyright",
        "2026",
    ),
    "population_density": Credit(
        f"Nutag; {NSO}",
        "Resident population of 2025 over the measured area (computed)",
        "https://www.1212.mn",
        "2025",
    ),
    "pupils_per_teacher": Credit(
        f"Nutag; {NSO}",
        "DT_NSO_2001_004V1, pupils, over DT_NSO_2001_001V1, teachers, 2025 (computed)",
        "https://www.1212.mn",
        "2025",
    ),
    "doctors_per_10000": Credit(
        f"Nutag; {NSO}",
        "DT_NSO_2100_006V1, physicians, over the resident population, 2025 (computed)",
        "https://www.1212.mn",
        "2025",
    ),
    "temperature_january": CLIMATE,
    "temperature_july": CLIMATE,
    "pm25_winter": Credit(
        "NAMEM",
        "Daily means of monitoring stations, December 2025 to February 2026",
        "https://agaar.gov.mn",
        "2026-02",
    ),
}


def credit(indicator: str, year: int, cell: Cell) -> Credit:
    """Return the publication of one figure.

    Raises ValueError for a figure that is neither an NSO table nor of a known indicator: a
    sentence without its source is not written.
    """
    table = NSO_TABLE.match(cell.source)
    if table and indicator in SUBJECTS:
        title = f"{table.group(1)}, {SUBJECTS[indicator]}, {year}"
        return Credit(NSO, title, "https://www.1212.mn", str(year))
    if indicator in OTHER:
        return OTHER[indicator]
    raise ValueError(f"no publication known for {indicator} {year}: {cell.source}")


def joined(credits: Iterable[Credit]) -> Credit:
    """Return one credit that names every publication once, with the newest date."""
    listed = list(dict.fromkeys(credits))
    return Credit(
        publisher="; ".join(dict.fromkeys(c.publisher for c in listed)),
        title="; ".join(dict.fromkeys(c.title for c in listed)),
        url=next((c.url for c in listed if c.url), ""),
        date=max(c.date for c in listed),
    )
