"""Listings as search engines read them (schema.org). Samples have none: they are not true."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils.html import linebreaks

from portal.i18n.languages import current_language, translated
from soums.gazetteer import Place
from soums.listings.fields import phone_link
from soums.listings.models import BusinessSite, Home, Job, Listing, School, ServicePoint

Data = dict[str, Any]
COUNTRY, CURRENCY = "MN", "MNT"
EMPLOYMENT = {"full": "FULL_TIME", "part": "PART_TIME", "seasonal": "TEMPORARY", "remote": "OTHER"}
DWELLINGS = {"flat": "Apartment", "house": "House", "ger": "Accommodation", "plot": "Place"}
SCHOOLS = {
    "kindergarten": "Preschool",
    "primary": "ElementarySchool",
    "basic": "MiddleSchool",
    "full": "HighSchool",
    "vocational": "EducationalOrganization",
    "higher": "CollegeOrUniversity",
}


def structured_data(listing: Listing, place: Place | None, url: str) -> Data | None:
    """JSON-LD of a listing with its full address; None for a sample."""
    if listing.is_sample:
        return None
    data = _OF_KIND[listing.kind](listing, _address(listing, place))
    return {"@context": "https://schema.org", **data, "url": url}


def _address(listing: Listing, place: Place | None) -> Data:
    address: Data = {"@type": "PostalAddress", "addressCountry": COUNTRY}
    street = translated(listing, "address")[0]
    if street:
        address["streetAddress"] = street
    if place:
        address["addressRegion"] = place.aimag_name or place.name
        if not place.is_aimag:
            address["addressLocality"] = place.name
    return address


def _words(listing: Listing) -> Data:
    return {
        "name": translated(listing, "title")[0],
        "description": translated(listing, "text")[0],
        "inLanguage": current_language(),
    }


def _job(job: Job, address: Data) -> Data:
    data: Data = {
        "@type": "JobPosting",
        "title": translated(job, "title")[0],
        "description": linebreaks(translated(job, "text")[0], autoescape=True),
        "datePosted": (job.source_date or job.checked_on).isoformat(),
        "validThrough": (job.deadline or job.expires_on).isoformat(),
        "employmentType": EMPLOYMENT[job.employment],
        "occupationalCategory": translated(job, "occupation")[0],
        "hiringOrganization": {"@type": "Organization", "name": job.employer},
        "jobLocation": {"@type": "Place", "address": address},
        "directApply": False,
    }
    pay = {"minValue": job.pay_from, "maxValue": job.pay_to}
    known = {name: value for name, value in pay.items() if value is not None}
    if known:
        amount = {"@type": "QuantitativeValue", **known, "unitText": "MONTH"}
        data["baseSalary"] = {"@type": "MonetaryAmount", "currency": CURRENCY, "value": amount}
    return data


def _offer(listing: Any, item: Data) -> Data:
    offer: Data = {
        "@type": "Offer",
        **_words(listing),
        "itemOffered": item,
        "availabilityEnds": listing.expires_on.isoformat(),
    }
    if listing.price is not None:
        offer |= {"price": listing.price, "priceCurrency": CURRENCY}
    return offer


def _home(home: Home, address: Data) -> Data:
    item: Data = {"@type": DWELLINGS[home.dwelling], "address": address}
    if home.dwelling != "plot":
        if home.rooms is not None:
            item["numberOfRooms"] = home.rooms
        if home.area_m2 is not None:
            item["floorSize"] = _square_metres(home.area_m2)
    return _offer(home, item)


def _site(site: BusinessSite, address: Data) -> Data:
    return _offer(site, {"@type": "Place", "address": address})


def _square_metres(area: Decimal) -> Data:
    return {"@type": "QuantitativeValue", "value": float(area), "unitCode": "MTK"}


def _organisation(listing: Listing, address: Data) -> Data:
    data: Data = {**_words(listing), "address": address}
    del data["inLanguage"]
    if listing.phone:
        data["telephone"] = phone_link(listing.phone)
    if listing.email:
        data["email"] = listing.email
    return data


def _school(school: School, address: Data) -> Data:
    return {"@type": SCHOOLS[school.level], **_organisation(school, address)}


def _service(point: ServicePoint, address: Data) -> Data:
    return {"@type": "GovernmentOffice", **_organisation(point, address)}


_OF_KIND: dict[str, Callable[[Any, Data], Data]] = {
    "home": _home,
    "job": _job,
    "school": _school,
    "service": _service,
    "business_site": _site,
}
