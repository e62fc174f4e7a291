"""Pages of aimags, soums and districts, keyed by the code of the National Statistics Office."""

from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from portal.basepage.models import BasePage
from portal.blocks.doors import DoorStreamBlock
from portal.blocks.stream import BilingualStreamField, SectionStreamBlock
from soums.models.taxonomy import Region
from soums.panels import place_edit_handler
from soums.routing import SectionRoutes
from soums.sections import SECTIONS


def section_field(label: Any) -> BilingualStreamField:
    """Return the stream of one topic section."""
    return BilingualStreamField(SectionStreamBlock(), verbose_name=label, blank=True)


class PlacePage(SectionRoutes, BasePage):
    """What aimags, soums and districts have in common: the title is the official name.

    Coordinates are WGS 84 degrees of the centre; the area is in km². A topic section is a
    stream of its own with an own address below the page.
    """

    class Kind(models.TextChoices):
        """The kinds of the public API."""

        AIMAG = "aimag", _("aimag")
        CAPITAL = "capital", _("capital")
        SOUM = "soum", _("soum")
        DISTRICT = "district", _("district")

    code = models.CharField(
        _("NSO code"),
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^\d{2}(\d{2})?$")],
        help_text=_("Two digits for an aimag, four for a soum or district."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("Other spellings and former names, one a line: for search, never shown."),
    )
    centre = models.CharField(_("centre"), max_length=120, blank=True)
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    area_km2 = models.FloatField(_("area, km²"), null=True, blank=True)
    phone_code = models.CharField(_("area code of telephones"), max_length=5, blank=True)
    place_source = models.CharField(_("source of the place record"), max_length=255, blank=True)
    portrait = models.TextField(_("portrait"), blank=True)
    open_note = models.TextField(
        _("open question"),
        blank=True,
        help_text=_("A sentence shown with the figures, where sources disagree about the place."),
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    housing = section_field(_("housing"))
    jobs = section_field(_("work"))
    schools = section_field(_("education"))
    services = section_field(_("public services"))
    living = section_field(_("living"))
    land = section_field(_("land"))
    business = section_field(_("business"))
    herding = section_field(_("herding"))

    person_lead = models.TextField(_("lead of the door for people"), blank=True)
    person_door = BilingualStreamField(
        DoorStreamBlock(), verbose_name=_("door for people"), blank=True
    )
    business_lead = models.TextField(_("lead of the door for businesses"), blank=True)
    business_door = BilingualStreamField(
        DoorStreamBlock(), verbose_name=_("door for businesses"), blank=True
    )

    is_creatable = False
    parent_page_types: ClassVar[list[str]] = []
    subpage_types: ClassVar[list[str]] = []
    edit_handler = place_edit_handler
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.SearchField("other_names"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        # Given to national editors with the roles.
        permissions = (("keep_placepage", "Can change what a place is"),)

    @property
    def aimag_code(self) -> str:
        """The code of the aimag it belongs to; its own for an aimag."""
        return str(self.code)[:2]

    @property
    def is_aimag(self) -> bool:
        """Whether it is an aimag or the capital."""
        return self.kind in (self.Kind.AIMAG, self.Kind.CAPITAL)

    def filled_sections(self) -> list[str]:
        """Keys of the sections in which an editor has written something."""
        return [key for key in SECTIONS if getattr(self, f"{key}_mn")]


class AimagPage(PlacePage):
    """One of the 21 aimags, or Ulaanbaatar as the place that people leave."""

    iso_code = models.CharField(_("ISO 3166-2 code"), max_length=6, blank=True)
    region = models.ForeignKey(
        Region, verbose_name=_("region"), on_delete=models.PROTECT, related_name="aimags"
    )

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["soums.SoumPage"]
    template = "soums/aimag_page.html"

    class Meta:
        verbose_name = _("aimag page")
        verbose_name_plural = _("aimag pages")


class SoumPage(PlacePage):
    """A soum of an aimag, or a district of Ulaanbaatar."""

    is_centre = models.BooleanField(_("centre of its aimag"), default=False)

    parent_page_types: ClassVar[list[str]] = ["soums.AimagPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "soums/soum_page.html"

    class Meta:
        verbose_name = _("soum page")
        verbose_name_plural = _("soum pages")


class PlaceRemark(Orderable):
    """Something that speaks for a place, or is to be weighed: from data, with its source."""

    class Kind(models.TextChoices):
        """Both kinds stand side by side, in the same size."""

        ADVANTAGE = "advantage", _("advantage")
        DRAWBACK = "drawback", _("drawback")

    place = ParentalKey(PlacePage, on_delete=models.CASCADE, related_name="remarks")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    topic = models.SlugField(_("topic"), max_length=30)
    of_aimag = models.BooleanField(
        _("speaks of the whole aimag"),
        default=False,
        help_text=_("On a soum's page it stands folded beneath what is true of the soum itself."),
    )
    text = models.TextField(_("text"))
    source_publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    source_title = models.CharField(_("source"), max_length=255)
    source_url = models.URLField(_("address of the source"), blank=True)
    source_date = models.CharField(_("date of the source"), max_length=10, blank=True)
    checked_on = models.DateField(_("checked on"))

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("topic"), FieldPanel("of_aimag")]),
        FieldPanel("text_mn"),
        FieldPanel("text_en"),
        MultiFieldPanel(
            [
                FieldPanel("source_publisher"),
                FieldPanel("source_title"),
                FieldPanel("source_url"),
                FieldPanel("source_date"),
                FieldPanel("checked_on"),
            ],
            _("Source"),
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("remark")
        verbose_name_plural = _("advantages and drawbacks")

    def __str__(self) -> str:
        return str(self.text)
