"""All places at a glance: one query gives every page, list and table what it needs to name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt
from typing import Any

from django.db.models import OuterRef, Subquery

from portal.i18n.languages import current_language
from soums.models import Figure, PlacePage

POPULATION = "population_resident"
CAPITAL = "11"
EARTH_KM = 6371.0


@dataclass(frozen=True)
class Place:
    """One aimag, soum or district. Degrees WGS 84, area in km², population of the newest year."""

    id: int
    code: str
    kind: str
    name_mn: str
    name_en: str
    centre_mn: str
    centre_en: str
    other_names: str
    path: str
    latitude: float
    longitude: float
    area_km2: float | None
    is_centre: bool
    population: int | None = None
    population_year: int | None = None
    aimag_mn: str = ""
    aimag_en: str = ""

    @property
    def aimag_code(self) -> str:
        """The code of the aimag it belongs to; its own for an aimag."""
        return self.code[:2]

    @property
    def is_aimag(self) -> bool:
        """Whether it is an aimag or the capital."""
        return self.kind in ("aimag", "capital")

    @property
    def name(self) -> str:
        """The official name in the reader's language."""
        return self.name_en if current_language() == "en" else self.name_mn

    @property
    def aimag_name(self) -> str:
        """The name of its aimag in the reader's language; "" for an aimag."""
        return self.aimag_en if current_language() == "en" else self.aimag_mn

    @property
    def full_name(self) -> str:
        """Its name with that of its aimag, in the reader's language: “Khongor, Darkhan-Uul”."""
        return f"{self.name}, {self.aimag_name}" if self.aimag_name else self.name

    @property
    def url(self) -> str:
        """Its address in the reader's language."""
        return self.url_in(current_language())

    def url_in(self, language: str) -> str:
        """Its address in a language: `/mn/darkhan-uul/khongor/`."""
        return f"/{language}/{self.path}"

    def kilometres_to(self, other: "Place") -> float:
        """Great-circle distance between two centres, in kilometres."""
        return self.kilometres_to_point(other.latitude, other.longitude)

    def kilometres_to_point(self, lat: float, lon: float) -> float:
        """Great-circle distance to a point, in kilometres; degrees WGS 84."""
        north, south = radians(self.latitude), radians(lat)
        half_lat = sin((south - north) / 2)
        half_lon = sin(radians(lon - self.longitude) / 2)
        chord = half_lat**2 + cos(north) * cos(south) * half_lon**2
        return 2 * EARTH_KM * asin(sqrt(chord))


class Gazetteer:
    """Every public place by code, in the order of the codes."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.by_code = places

    def __iter__(self) -> Iterator[Place]:
        return iter(self.by_code.values())

    def get(self, code: str) -> Place | None:
        """The place with this code, None when there is none."""
        return self.by_code.get(code)

    @cached_property
    def by_id(self) -> dict[int, Place]:
        """Places by page id."""
        return {place.id: place for place in self}

    @property
    def capital(self) -> Place | None:
        """Ulaanbaatar, the place that people leave."""
        return self.by_code.get(CAPITAL)

    @property
    def aimags(self) -> list[Place]:
        """The 21 aimags by Mongolian name, without the capital."""
        return sorted((p for p in self if p.kind == "aimag"), key=lambda p: p.name_mn)

    def soums_of(self, aimag_code: str) -> list[Place]:
        """Soums or districts of an aimag, by name in the reader's language."""
        inside = (p for p in self if p.aimag_code == aimag_code and not p.is_aimag)
        return sorted(inside, key=lambda p: p.name)

    def nearest(self, place: Place, count: int) -> list[tuple[Place, float]]:
        """The nearest other soums and districts with their distance in kilometres."""
        others = ((p, place.kilometres_to(p)) for p in self if not p.is_aimag and p != place)
        return sorted(others, key=lambda pair: pair[1])[:count]

    def namesakes(self, place: Place) -> list[Place]:
        """Other places of the same Mongolian name."""
        return [p for p in self if p.name_mn == place.name_mn and p.code != place.code]

    def of_similar_size(self, place: Place, count: int) -> list[Place]:
        """Soums whose population is nearest in proportion; centres with centres."""
        if not place.population:
            return []
        own = place.population
        alike = [
            p
            for p in self
            if p.kind == place.kind
            and p.is_centre == place.is_centre
            and p.population
            and p != place
        ]
        return sorted(alike, key=lambda p: abs((p.population or 0) / own - 1))[:count]


FIELDS = (
    "id",
    "code",
    "kind",
    "title_mn",
    "title_en",
    "centre_mn",
    "centre_en",
    "other_names",
    "url_path",
    "latitude",
    "longitude",
    "area_km2",
    "soumpage__is_centre",
    "people",
    "people_year",
)


def load_gazetteer() -> Gazetteer:
    """Read all live places with their newest population. One query."""
    newest = Figure.objects.filter(
        place=OuterRef("pk"), indicator__key=POPULATION, status=Figure.Status.VALUE
    ).order_by("-year")
    pages = PlacePage.objects.live().annotate(
        people=Subquery(newest.values("value")[:1]),
        people_year=Subquery(newest.values("year")[:1]),
    )
    rows = list(pages.order_by("code").values_list(*FIELDS))
    aimags = {row[1]: (row[3], row[4] or row[3]) for row in rows if len(row[1]) == len(CAPITAL)}
    return Gazetteer({row[1]: _place(row, aimags) for row in rows})


def _place(row: tuple[Any, ...], aimags: dict[str, tuple[str, str]]) -> Place:
    values = dict(zip(FIELDS, row, strict=True))
    code = values["code"]
    aimag_mn, aimag_en = ("", "") if len(code) == len(CAPITAL) else aimags.get(code[:2], ("", ""))
    return Place(
        id=values["id"],
        code=code,
        kind=values["kind"],
        name_mn=values["title_mn"],
        name_en=values["title_en"] or values["title_mn"],
        centre_mn=values["centre_mn"] or "",
        centre_en=values["centre_en"] or "",
        other_names=values["other_names"],
        path=values["url_path"].split("/", 2)[2],
        latitude=values["latitude"],
        longitude=values["longitude"],
        area_km2=values["area_km2"],
        is_centre=bool(values["soumpage__is_centre"]),
        population=None if values["people"] is None else int(values["people"]),
        population_year=values["people_year"],
        aimag_mn=aimag_mn,
        aimag_en=aimag_en,
    )
