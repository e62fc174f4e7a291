"""Models of the places room, one family a file."""

from soums.listings.models import (
    BusinessSite,
    Home,
    Job,
    ListingImport,
    School,
    ServicePoint,
    ServiceType,
)
from soums.models.access import AccessPoint, Neighbour
from soums.models.alerts import Alert
from soums.models.board import Completeness, DeskReminder, PageFeedback, SectionCheck
from soums.models.desk import AimagDesk, DeskRole
from soums.models.figure_desk import FigureDraft, FigureImport, FigureImportRow
from soums.models.figures import Figure, FigureChange, Indicator, Source
from soums.models.places import AimagPage, PlacePage, PlaceRemark, SoumPage
from soums.models.stops import PanoramaStop
from soums.models.taxonomy import PlaceGroup, Region, SizeBand, Subtopic, Topic

__all__ = [
    "AccessPoint",
    "AimagDesk",
    "AimagPage",
    "Alert",
    "BusinessSite",
    "Completeness",
    "DeskReminder",
    "DeskRole",
    "Figure",
    "FigureChange",
    "FigureDraft",
    "FigureImport",
    "FigureImportRow",
    "Home",
    "Indicator",
    "Job",
    "ListingImport",
    "Neighbour",
    "PageFeedback",
    "PanoramaStop",
    "PlaceGroup",
    "PlacePage",
    "PlaceRemark",
    "Region",
    "School",
    "SectionCheck",
    "ServicePoint",
    "ServiceType",
    "SizeBand",
    "SoumPage",
    "Source",
    "Subtopic",
    "Topic",
]
