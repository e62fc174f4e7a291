"""What a reader wishes for, as the address says it: must-haves, and weights of criteria.

Nothing here is stored or joined to a person: the address is all there is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from soums.facets import Atlas, Facets, read_facets
from soums.gazetteer import Place
from soums.match import LARGEST_WEIGHT, Numbers

WEIGHT = "weight."
DISTANCE, JANUARY = "distance_ulaanbaatar_km", "temperature_january"
BOUNDS = ("near_km", "ub_min", "ub_max", "january_min", "people_min", "people_max")
FURTHEST = 1e7  # beyond any number that can be meant


@dataclass(frozen=True)
class Wishes:
    """Must-haves (`bounds` by name: km, degrees or people) and weights 1..5 by criterion key.

    `near` is the aimag whose centre is meant; None for whichever is nearest. `keep_unknown`: places
    of which a must-have is not known stay. `errors` holds a sentence by the name of its field.
    """

    facets: Facets
    bounds: Mapping[str, float] = field(default_factory=dict)
    near: Place | None = None
    keep_unknown: bool = False
    weights: Mapping[str, int] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def problems(self) -> list[str]:
        """Everything that could not be read, in words."""
        return [*self.facets.problems, *self.errors.values()]

    @property
    def other_problems(self) -> list[str]:
        """Problems that belong to no number field of the form."""
        return [
            *self.facets.problems,
            *(text for name, text in self.errors.items() if name not in BOUNDS),
        ]

    @property
    def asked(self) -> bool:
        """Whether there is anything to answer."""
        return bool(self.facets.chosen or self.bounds or self.weights)


def read_wishes(query: Mapping[str, str], atlas: Atlas, criteria: Mapping[str, object]) -> Wishes:
    """Read an address; what cannot be read is left out and said, by field."""
    errors: dict[str, str] = {}
    bounds = _bounds(query, errors)
    near_text = query.get("near", "").strip()
    near = next((a for a in atlas.gazetteer.aimags if a.code == near_text), None)
    if near_text and near is None:
        errors["near"] = _("There is no aimag “%(text)s”.") % {"text": near_text[:60]}
    if near and "near_km" not in bounds and "near_km" not in errors:
        errors["near_km"] = _("Say within how many kilometres of the aimag centre.")
    return Wishes(
        facets=read_facets(query, atlas),
        bounds=bounds,
        near=near,
        keep_unknown=query.get("unknown") == "1",
        weights=_weights(query, criteria, errors),
        errors=errors,
    )


def _bounds(query: Mapping[str, str], errors: dict[str, str]) -> dict[str, float]:
    found = {}
    for name in BOUNDS:
        text = query.get(name, "").strip()
        number = number_of(text)
        if number is not None:
            found[name] = number
        elif text:
            errors[name] = _("“%(text)s” is not a number.") % {"text": text[:60]}
    for low, high in (("ub_min", "ub_max"), ("people_min", "people_max")):
        if low in found and high in found and found[low] > found[high]:
            errors[high] = _("The lowest number is larger than the highest one.")
    return found


def number_of(text: str) -> float | None:
    """Read a number as written in either language: −25, 2,5, 12 000; None for anything else."""
    plain = "".join(text.split()).replace("\u2212", "-").replace(",", ".")
    if not plain.removeprefix("-").replace(".", "", 1).isdecimal():
        return None
    number = float(plain)
    return number if abs(number) < FURTHEST else None


def _weights(
    query: Mapping[str, str], criteria: Mapping[str, object], errors: dict[str, str]
) -> dict[str, int]:
    found = {}
    for name, text in query.items():
        key = name.removeprefix(WEIGHT)
        if key == name or not text.strip():
            continue
        if key not in criteria:
            errors[name] = _("There is no criterion “%(text)s”.") % {"text": key[:60]}
        elif text.strip() not in map(str, range(LARGEST_WEIGHT + 1)):
            errors[name] = _("“%(text)s” is not a weight: choose 0 to 5.") % {"text": text[:60]}
        elif int(text):
            found[key] = int(text)
    return found


def fits(place: Place, wishes: Wishes, atlas: Atlas, numbers: Numbers) -> bool | None:
    """Whether a soum has all must-haves; None when one is unknown and none is broken."""
    if not wishes.facets.fit(place, atlas):
        return False
    answers = []
    for name, bound in wishes.bounds.items():
        value = _measured(name, place, wishes, atlas, numbers)
        at_least = name.endswith("_min")
        answers.append(None if value is None else value >= bound if at_least else value <= bound)
    if False in answers:
        return False
    return None if None in answers else True


def _measured(
    name: str, place: Place, wishes: Wishes, atlas: Atlas, numbers: Numbers
) -> float | None:
    """What a bound is held against, in its own unit."""
    if name == "near_km":
        near = wishes.near
        centres = [c for c in atlas.centres if near is None or c.aimag_code == near.code]
        return min((place.kilometres_to(centre) for centre in centres), default=None)
    if name.startswith("people"):
        return None if place.population is None else float(place.population)
    key = JANUARY if name.startswith("january") else DISTANCE
    return numbers.get(key, {}).get(place.code)
