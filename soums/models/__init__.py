"""Models of the places room, one family a file."""

from soums.models.access import AccessPoint, Neighbour
from soums.models.figures import Figure, FigureChange, Indicator, Source
from soums.models.places import AimagPage, PlacePage, PlaceRemark, SoumPage
from soums.models.stops import PanoramaStop
from soums.models.taxonomy import PlaceGroup, Region, SizeBand, Subtopic, Topic

__all__ = [
    "AccessPoint",
    "AimagPage",
    "Figure",
    "FigureChange",
    "Indicator",
    "Neighbour",
    "PanoramaStop",
    "PlaceGroup",
    "PlacePage",
    "PlaceRemark",
    "Region",
    "SizeBand",
    "SoumPage",
    "Source",
    "Subtopic",
    "Topic",
]
