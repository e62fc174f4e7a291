"""Shapes of the API's answers about listings; the names are a contract."""

from datetime import date
from typing import Any

from ninja import Field, Schema


class KindOut(Schema):
    """A kind of listing and how many of it are public on a day."""

    kind: str
    slug: str
    label: str
    count: int
    as_of: date
    url: str


class ListingOut(Schema):
    """A public listing. `details` holds what only its kind has; `sample` marks a made-up one.

    `expires_on` is the last day on which it is public.
    """

    id: int
    kind: str
    place: str
    aimag: str
    title_mn: str
    title_en: str
    text_mn: str
    text_en: str
    address_mn: str
    address_en: str
    contact_name: str
    phone: str
    email: str
    web: str
    source: str
    source_url: str
    source_date: date | None
    checked_on: date
    expires_on: date
    sample: bool
    url: str
    details: dict[str, Any]


class FilterParameters(Schema):
    """Filters of all kinds; each knows some of them. A value that it does not know gives 400."""

    aimag: str | None = Field(None, description="code or slug of an aimag")
    place: str | None = Field(None, description="code of a place; an aimag holds its soums")
    sort: str | None = Field(None, description="newest, ending, price or pay")
    deal: list[str] = Field(default_factory=list, description="homes: rent, sale, staff")
    dwelling: list[str] = Field(default_factory=list, description="homes: flat, house, ger, plot")
    heating: list[str] = Field(default_factory=list, description="homes")
    water: list[str] = Field(default_factory=list, description="homes")
    price_max: str | None = Field(None, description="homes, sites: whole tugriks")
    rooms_min: str | None = Field(None, description="homes")
    area_min: str | None = Field(None, description="homes, sites: m²")
    sector: list[str] = Field(default_factory=list, description="jobs")
    employment: list[str] = Field(default_factory=list, description="jobs")
    housing: list[str] = Field(default_factory=list, description="jobs: yes, no, ask")
    pay_min: str | None = Field(None, description="jobs: whole tugriks a month")
    level: list[str] = Field(default_factory=list, description="schools")
    dormitory: list[str] = Field(default_factory=list, description="schools: yes, no, ask")
    language: list[str] = Field(default_factory=list, description="schools: language of teaching")
    places_min: str | None = Field(None, description="schools: free places")
    service: list[str] = Field(default_factory=list, description="services: kind of service point")
    site_type: list[str] = Field(default_factory=list, description="sites")
    right: list[str] = Field(default_factory=list, description="sites")
    power_min: str | None = Field(None, description="sites: kW")
