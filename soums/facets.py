"""Facets of places: size band, region and aimag, as addresses name them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from soums.gazetteer import Gazetteer, Place
from soums.models import Region, SizeBand


@dataclass(frozen=True)
class Atlas:
    """All places with the words by which they are sorted; `region_of` goes by aimag code."""

    gazetteer: Gazetteer
    bands: list[SizeBand]
    region_of: Mapping[str, Region]

    @cached_property
    def soums(self) -> list[Place]:
        """The 330 soums in the order of their codes."""
        return [place for place in self.gazetteer if place.kind == "soum"]

    @cached_property
    def centres(self) -> list[Place]:
        """The soums that are centres of their aimags."""
        return [soum for soum in self.soums if soum.is_centre]

    @cached_property
    def regions(self) -> list[Region]:
        """Regions that hold an aimag, in their order."""
        found = {self.region_of[p.code].key: self.region_of[p.code] for p in self._placed()}
        return sorted(found.values(), key=lambda region: region.order)

    def _placed(self) -> list[Place]:
        return [aimag for aimag in self.gazetteer.aimags if aimag.code in self.region_of]


@dataclass(frozen=True)
class Facets:
    """What a reader narrowed the places to, and what of it we do not know."""

    band: SizeBand | None = None
    region: Region | None = None
    aimag: Place | None = None
    problems: list[str] = field(default_factory=list)

    def fit(self, place: Place, atlas: Atlas) -> bool:
        """Whether a place belongs to all that was chosen; a size band parts soums only."""
        return (
            (self.aimag is None or place.aimag_code == self.aimag.code)
            and (self.region is None or self._lies_in_region(place, atlas))
            and (self.band is None or place.is_aimag or in_band(place, self.band))
        )

    def _lies_in_region(self, place: Place, atlas: Atlas) -> bool:
        own = atlas.region_of.get(place.aimag_code)
        return own is not None and self.region is not None and own.key == self.region.key

    @property
    def chosen(self) -> bool:
        """Whether anything was narrowed."""
        return any((self.band, self.region, self.aimag))


def read_facets(query: Mapping[str, str], atlas: Atlas) -> Facets:
    """Read `band`, `region` and `aimag` (code or slug); the unknown is said in words."""
    problems: list[str] = []
    band, region, aimag = (query.get(name, "").strip() for name in ("band", "region", "aimag"))
    found_band = next((b for b in atlas.bands if b.key == band), None)
    found_region = next((r for r in atlas.regions if r.key == region), None)
    found_aimag = next(
        (a for a in atlas.gazetteer.aimags if aimag in (a.code, a.path.strip("/"))), None
    )
    if band and found_band is None:
        problems.append(_("There is no size band “%(text)s”.") % {"text": band[:60]})
    if region and found_region is None:
        problems.append(_("There is no region “%(text)s”.") % {"text": region[:60]})
    if aimag and found_aimag is None:
        problems.append(_("There is no aimag “%(text)s”.") % {"text": aimag[:60]})
    return Facets(found_band, found_region, found_aimag, problems)


def in_band(place: Place, band: SizeBand) -> bool:
    """Whether a soum is of a size band; without a population it is of none."""
    people = place.population
    if people is None or (band.is_centre is not None and band.is_centre != place.is_centre):
        return False
    above = band.population_min is None or people >= band.population_min
    return above and (band.population_max is None or people <= band.population_max)
