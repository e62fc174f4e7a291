"""Which fields of the places room exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from soums.models import (
    AccessPoint,
    AimagPage,
    Alert,
    BusinessSite,
    Figure,
    Home,
    Indicator,
    Job,
    PanoramaStop,
    PlaceGroup,
    PlacePage,
    PlaceRemark,
    Region,
    School,
    ServicePoint,
    ServiceType,
    SizeBand,
    SoumPage,
    Source,
    Subtopic,
    Topic,
)
from soums.sections import SECTIONS


@register(PlacePage)
class PlacePageTranslation(TranslationOptions):
    """Texts of a place. The doors hold both languages in each of their blocks."""

    fields = ("centre", "portrait", "open_note", *SECTIONS, "person_lead", "business_lead")


@register(AimagPage)
class AimagPageTranslation(TranslationOptions):
    """Only what every place has."""


@register(SoumPage)
class SoumPageTranslation(TranslationOptions):
    """Only what every place has."""


@register(Alert)
class AlertTranslation(TranslationOptions):
    """Readers of English see Mongolian where title and text are not both there."""

    fields = ("title", "text", "link_text")
    required_languages = ("mn",)


@register(PlaceRemark)
class PlaceRemarkTranslation(TranslationOptions):
    """The sentence."""

    fields = ("text",)
    required_languages = ("mn",)


@register(PanoramaStop)
class PanoramaStopTranslation(TranslationOptions):
    """The caption."""

    fields = ("caption",)
    required_languages = ("mn",)


@register(Indicator)
class IndicatorTranslation(TranslationOptions):
    """Label, unit and definition."""

    fields = ("label", "unit", "definition")


@register(Source)
class SourceTranslation(TranslationOptions):
    """The short name that stands beside a figure."""

    fields = ("short_name",)


@register(Figure)
class FigureTranslation(TranslationOptions):
    """The note."""

    fields = ("note",)


@register(AccessPoint)
class AccessPointTranslation(TranslationOptions):
    """The name."""

    fields = ("name",)


@register(Topic)
@register(Region)
@register(SizeBand)
class TermTranslation(TranslationOptions):
    """Name and description of a term."""

    fields = ("name", "description")


@register(PlaceGroup)
class PlaceGroupTranslation(TranslationOptions):
    """Name, description and note of a group."""

    fields = ("name", "description", "note")


@register(Subtopic)
class SubtopicTranslation(TranslationOptions):
    """The name."""

    fields = ("name",)


class ListingTranslation(TranslationOptions):
    """The words of every listing; the Mongolian original is asked for."""

    fields: tuple[str, ...] = ("title", "text", "address")
    required_languages: dict[str, tuple[str, ...]] = {"mn": ("title", "text")}


@register(Home)
@register(School)
class PlainListingTranslation(ListingTranslation):
    """Only what every listing has."""


@register(Job)
class JobTranslation(ListingTranslation):
    """Occupation and how to apply."""

    fields = ("occupation", "apply_how")
    required_languages = {"mn": ("title", "text", "occupation")}


@register(ServicePoint)
class ServicePointTranslation(ListingTranslation):
    """Hours."""

    fields = ("hours",)


@register(BusinessSite)
class BusinessSiteTranslation(ListingTranslation):
    """Water and road."""

    fields = ("water", "road")


@register(ServiceType)
class ServiceTypeTranslation(TranslationOptions):
    """Name, what it does, what to bring."""

    fields = ("name", "description", "bring")
