"""Homes to rent or buy, and homes that go with a post."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from soums.listings.choices import Heating, Per, Water
from soums.listings.models.base import Listing
from soums.listings.panels import panels


class Home(Listing):
    """A home. `price` is in whole tugriks for what `price_per` says; None is to be asked."""

    class Deal(models.TextChoices):
        """On which terms."""

        RENT = "rent", _("for rent")
        SALE = "sale", _("for sale")
        STAFF = "staff", _("home for staff")

    class Dwelling(models.TextChoices):
        """What kind of home."""

        FLAT = "flat", _("flat")
        HOUSE = "house", _("house")
        GER = "ger", _("ger")
        PLOT = "plot", _("plot for a ger or a house")

    kind, slug = "home", "homes"

    deal = models.CharField(
        _("terms"), max_length=10, choices=Deal.choices, help_text=_("Rent, sale or staff home.")
    )
    dwelling = models.CharField(
        _("kind of home"), max_length=10, choices=Dwelling.choices, help_text=_("What is offered.")
    )
    rooms = models.PositiveSmallIntegerField(
        _("rooms"), null=True, blank=True, help_text=_("Without kitchen and bathroom.")
    )
    area_m2 = models.DecimalField(
        _("area, m²"),
        max_digits=10,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Of the home; of the land for a plot."),
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
    heating = models.CharField(
        _("heating"),
        max_length=10,
        choices=Heating.choices,
        default=Heating.ASK,
        help_text=_("How it is kept warm in winter."),
    )
    water = models.CharField(
        _("water"),
        max_length=10,
        choices=Water.choices,
        default=Water.ASK,
        help_text=_("Where drinking water comes from."),
    )

    panels: ClassVar[list[Any]] = panels(
        FieldRowPanel([FieldPanel("deal"), FieldPanel("dwelling")]),
        FieldRowPanel([FieldPanel("rooms"), FieldPanel("area_m2")]),
        FieldRowPanel([FieldPanel("price"), FieldPanel("price_per")]),
        FieldRowPanel([FieldPanel("heating"), FieldPanel("water")]),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        verbose_name = _("home")
        verbose_name_plural = _("homes")
