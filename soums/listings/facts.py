"""What a listing says besides its words, as pairs of label and text in the reader's language."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from portal.i18n.formats import format_date_long, format_money, format_number
from portal.i18n.languages import current_language, translated
from soums.listings.choices import Teaching
from soums.listings.models import BusinessSite, Home, Job, Listing, School, ServicePoint

Fact = tuple[str, str]
ASK = "ask"


def facts_of(listing: Listing) -> list[Fact]:
    """The facts of a listing; what is not known is said to be asked for."""
    return list(_OF_KIND[listing.kind](listing))


def price_of(listing: Any) -> str:
    """The price with what it is for; words where it has to be asked."""
    if listing.price is None:
        return _("to be asked")
    amount = format_money(listing.price, current_language())
    per = listing.get_price_per_display() if listing.price_per else ""
    return f"{amount} {per}".strip()


def pay_of(job: Job) -> str:
    """Pay a month, as one amount or two."""
    language = current_language()
    amounts = [format_money(pay, language) for pay in (job.pay_from, job.pay_to) if pay is not None]
    if not amounts:
        return _("to be asked")
    return " – ".join(dict.fromkeys(amounts))


def _area(listing: Any) -> str:
    return f"{format_number(listing.area_m2, current_language())}\u00a0{_('m²')}"


def _home(home: Home) -> Iterator[Fact]:
    yield _("Terms"), home.get_deal_display()
    yield _("Kind of home"), home.get_dwelling_display()
    yield _("Price"), price_of(home)
    if home.rooms is not None:
        yield _("Rooms"), str(home.rooms)
    if home.area_m2 is not None:
        yield _("Area"), _area(home)
    yield _("Heating"), home.get_heating_display()
    yield _("Water"), home.get_water_display()


def _job(job: Job) -> Iterator[Fact]:
    yield _("Employer"), job.employer
    if job.employer_register:
        yield _("Register number"), job.employer_register
    yield _("Occupation"), str(translated(job, "occupation")[0])
    yield _("Sector"), job.get_sector_display()
    yield _("Form of work"), job.get_employment_display()
    yield _("Pay a month"), pay_of(job)
    yield _("Home offered"), job.get_housing_display()
    yield _("Job for the partner"), job.get_partner_job_display()
    if job.deadline:
        yield _("Apply until"), format_date_long(job.deadline, current_language())


def _school(school: School) -> Iterator[Fact]:
    yield _("Level"), school.get_level_display()
    taught = [str(Teaching(key).label) for key in school.languages]
    yield _("Language of teaching"), ", ".join(taught)
    yield _("Free places"), _number(school.places)
    yield _("Dormitory"), school.get_dormitory_display()
    if school.dormitory == "yes":
        yield _("Free beds in the dormitory"), _number(school.dormitory_places)
    yield _("Children with special needs"), school.get_special_needs_display()


def _service(point: ServicePoint) -> Iterator[Fact]:
    yield _("Service"), str(point.service.name)
    yield _("Opening hours"), str(translated(point, "hours")[0] or _("to be asked"))


def _site(site: BusinessSite) -> Iterator[Fact]:
    yield _("Kind of site"), site.get_site_type_display()
    yield _("Right"), site.get_right_display()
    yield _("Area"), _area(site)
    power = site.power_kw
    yield (
        _("Power"),
        _("to be asked")
        if power is None
        else f"{format_number(power, current_language())}\u00a0{_('kW')}",
    )
    yield _("Price"), price_of(site)
    for label, name in ((_("Water"), "water"), (_("Road"), "road")):
        yield label, str(translated(site, name)[0] or _("to be asked"))


def _number(value: int | None) -> str:
    return _("to be asked") if value is None else format_number(value, current_language())


_OF_KIND: dict[str, Callable[[Any], Iterator[Fact]]] = {
    "home": _home,
    "job": _job,
    "school": _school,
    "service": _service,
    "business_site": _site,
}
