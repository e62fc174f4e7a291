"""The five kinds of listing: labels, addresses, what can be chosen, how lists are sorted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from soums.listings.fields import ChoiceListField, has_choice
from soums.listings.models import (
    BusinessSite,
    Home,
    Job,
    Listing,
    School,
    ServicePoint,
    ServiceType,
)

NEWEST, ENDING = "newest", "ending"


@dataclass(frozen=True)
class Choice:
    """A filter of which several values may be chosen; any of them is enough.

    `name` is the parameter of the address, `field` the column.
    """

    name: str
    label: Any
    field: str
    options: Callable[[], list[tuple[str, str]]]
    condition: Callable[[str], Q]


@dataclass(frozen=True)
class Bound:
    """A filter by a number: rows of which one of `fields` is at least, or at most, as large."""

    name: str
    label: Any
    fields: tuple[str, ...]
    at_least: bool = True

    def condition(self, value: int) -> Q:
        """Rows within the bound; those that do not name the number are left out."""
        found = Q()
        for field in self.fields:
            found |= Q(**{f"{field}__{'gte' if self.at_least else 'lte'}": value})
        return found


@dataclass(frozen=True)
class Kind:
    """One kind of listing; `key` names it in marks, the API and the index, `slug` in addresses."""

    key: str
    slug: str
    model: type[Listing]
    section: str
    label: Any
    plural: Any
    note: Any
    choices: tuple[Choice, ...]
    bounds: tuple[Bound, ...]
    sorts: dict[str, tuple[Any, ...]]
    sort_labels: dict[str, Any]
    own: tuple[str, ...]

    @property
    def is_job(self) -> bool:
        """Whether the safety box belongs beside it."""
        return self.key == "job"


def _choice(model: type[Listing], field: str, label: Any, name: str = "") -> Choice:
    column = model._meta.get_field(field)

    def options() -> list[tuple[str, str]]:
        return [(str(key), str(text)) for key, text in column.flatchoices if key]  # type: ignore[union-attr]

    def condition(value: str) -> Q:
        if isinstance(column, ChoiceListField):
            return has_choice(field, value)
        return Q(**{field: value})

    return Choice(name or field, label, field, options, condition)


def _service_types() -> list[tuple[str, str]]:
    return [(kind.key, str(kind.name)) for kind in ServiceType.objects.all()]


_SERVICE = Choice(
    "service", _("Service"), "service__key", _service_types, lambda value: Q(service__key=value)
)
_NEWEST = {NEWEST: ("-checked_on", "-pk"), ENDING: ("expires_on", "-pk")}
_NEWEST_LABELS = {NEWEST: _("Checked last first"), ENDING: _("Ending first")}
_CHEAPEST = {"price": (F("price").asc(nulls_last=True), "-pk")}
_AREA = Bound("area_min", _("Area from, m²"), ("area_m2",))
_PRICE = Bound("price_max", _("Price up to, ₮"), ("price",), at_least=False)

KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            key="home",
            slug=Home.slug,
            model=Home,
            section="housing",
            label=pgettext_lazy("listing", "Home"),
            plural=_("Homes"),
            note=_("Never pay a deposit without a receipt. See the home and the papers first."),
            choices=(
                _choice(Home, "deal", _("Terms")),
                _choice(Home, "dwelling", _("Kind of home")),
                _choice(Home, "heating", _("Heating")),
                _choice(Home, "water", _("Water")),
            ),
            bounds=(_PRICE, Bound("rooms_min", _("Rooms from"), ("rooms",)), _AREA),
            sorts={**_NEWEST, **_CHEAPEST},
            sort_labels={**_NEWEST_LABELS, "price": _("Cheapest first")},
            own=("deal", "dwelling", "rooms", "area_m2", "price", "price_per", "heating", "water"),
        ),
        Kind(
            key="job",
            slug=Job.slug,
            model=Job,
            section="jobs",
            label=_("Vacancy"),
            plural=_("Vacancies"),
            note="",
            choices=(
                _choice(Job, "sector", _("Sector")),
                _choice(Job, "employment", _("Form of work")),
                _choice(Job, "housing", _("Home offered")),
            ),
            bounds=(Bound("pay_min", _("Pay from, ₮ a month"), ("pay_to", "pay_from")),),
            sorts={**_NEWEST, "pay": (F("pay_from").desc(nulls_last=True), "-pk")},
            sort_labels={**_NEWEST_LABELS, "pay": _("Best paid first")},
            own=(
                *("occupation_mn", "occupation_en", "sector", "employer", "employer_register"),
                *("employment", "pay_from", "pay_to", "housing", "partner_job"),
                *("apply_how_mn", "apply_how_en", "deadline"),
            ),
        ),
        Kind(
            key="school",
            slug=School.slug,
            model=School,
            section="schools",
            label=_("School"),
            plural=_("Schools and kindergartens"),
            note=_("Ask for a place before you move: free places change from week to week."),
            choices=(
                _choice(School, "level", _("Level")),
                _choice(School, "dormitory", _("Dormitory")),
                _choice(School, "languages", _("Language of teaching"), "language"),
            ),
            bounds=(Bound("places_min", _("Free places from"), ("places",)),),
            sorts=_NEWEST,
            sort_labels=_NEWEST_LABELS,
            own=(
                *("level", "languages", "places", "dormitory", "dormitory_places"),
                "special_needs",
            ),
        ),
        Kind(
            key="service",
            slug=ServicePoint.slug,
            model=ServicePoint,
            section="services",
            label=_("Service point"),
            plural=_("Service points"),
            note=_("Call before you go: hours change on holidays."),
            choices=(_SERVICE,),
            bounds=(),
            sorts=_NEWEST,
            sort_labels=_NEWEST_LABELS,
            own=("service", "hours_mn", "hours_en"),
        ),
        Kind(
            key="business_site",
            slug=BusinessSite.slug,
            model=BusinessSite,
            section="business",
            label=_("Business site"),
            plural=_("Sites for businesses"),
            note=_("Check the right to the land in the state register before you sign."),
            choices=(
                _choice(BusinessSite, "site_type", _("Kind of site")),
                _choice(BusinessSite, "right", _("Right")),
            ),
            bounds=(_AREA, Bound("power_min", _("Power from, kW"), ("power_kw",)), _PRICE),
            sorts={**_NEWEST, **_CHEAPEST},
            sort_labels={**_NEWEST_LABELS, "price": _("Cheapest first")},
            own=(
                *("site_type", "right", "area_m2", "power_kw", "water_mn", "water_en"),
                *("road_mn", "road_en", "price", "price_per"),
            ),
        ),
    )
}
BY_SLUG = {kind.slug: kind for kind in KINDS.values()}
OF_SECTION = {kind.section: kind for kind in KINDS.values()}


def kind_named(name: str) -> Kind | None:
    """The kind with this key or slug, None when there is none."""
    return KINDS.get(name) or BY_SLUG.get(name)


def kind_of(listing: Listing) -> Kind:
    """The kind of a listing."""
    return KINDS[listing.kind]


def models_of_listings() -> Iterator[type[Listing]]:
    """The five models."""
    yield from (kind.model for kind in KINDS.values())
