"""Land and buildings for businesses."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from soums.listings.choices import Per
from soums.listings.models.base import Listing
from soums.listings.panels import both, panels


class BusinessSite(Listing):
    """A site. Areas in m², power in kW, price in whole tugriks; None is to be asked."""

    class SiteType(models.TextChoices):
        """What it is."""

        LAND = "land", _("piece of land")
        BUILDING = "building", _("building")
        WAREHOUSE = "warehouse", _("warehouse")
        GREENHOUSE = "greenhouse", _("greenhouse")

    class Right(models.TextChoices):
        """What one gets."""

        OWN = "own", _("ownership")
        POSSESS = "possess", _("possession")
        LEASE = "lease", _("lease")

    kind, slug = "business_site", "business-sites"

    site_type = models.CharField(
        _("kind of site"), max_length=12, choices=SiteType.choices, help_text=_("What is offered.")
    )
    right = models.CharField(
        _("right"), max_length=8, choices=Right.choices, help_text=_("What the certificate says.")
    )
    area_m2 = models.DecimalField(
        _("area, m²"),
        max_digits=12,
        decimal_places=1,
        validators=[MinValueValidator(0)],
        help_text=_("Of the land, or of the floor for a building."),
    )
    power_kw = models.DecimalField(
        _("power, kW"),
        max_digits=10,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("What the connection gives; empty: to be asked."),
    )
    water = models.CharField(
        _("water"), max_length=160, blank=True, help_text=_("Connection, well, none.")
    )
    road = models.CharField(
        _("road"), max_length=160, blank=True, help_text=_("How lorries come there.")
    )
    price = models.PositiveBigIntegerField(
        _("price, ₮"), null=True, blank=True, help_text=_("Whole tugriks; empty: to be asked.")
    )
    price_per = models.CharField(
        _("price for"),
        max_length=10,
        choices=Per.choices,
        blank=True,
        help_text=_("A month for rent, in total for sale."),
    )

    panels: ClassVar[list[Any]] = panels(
        FieldRowPanel([FieldPanel("site_type"), FieldPanel("right")]),
        FieldRowPanel([FieldPanel("area_m2"), FieldPanel("power_kw")]),
        *both("water"),
        *both("road"),
        FieldRowPanel([FieldPanel("price"), FieldPanel("price_per")]),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        verbose_name = _("business site")
        verbose_name_plural = _("business sites")
