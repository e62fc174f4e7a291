"""One abstract model and five kinds of listing, one a file."""

from soums.listings.models.base import Listing, ListingQuerySet
from soums.listings.models.homes import Home
from soums.listings.models.imports import ListingImport
from soums.listings.models.jobs import Job
from soums.listings.models.schools import School
from soums.listings.models.services import ServicePoint, ServiceType
from soums.listings.models.sites import BusinessSite

__all__ = [
    "BusinessSite",
    "Home",
    "Job",
    "Listing",
    "ListingImport",
    "ListingQuerySet",
    "School",
    "ServicePoint",
    "ServiceType",
]
