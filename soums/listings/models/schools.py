"""Kindergartens, schools and colleges."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from soums.listings.choices import Teaching, YesNoAsk
from soums.listings.fields import ChoiceListField
from soums.listings.models.base import Listing
from soums.listings.panels import panels


class School(Listing):
    """A school. Numbers of places are those free for newcomers; None is to be asked."""

    class Level(models.TextChoices):
        """From the youngest to the oldest."""

        KINDERGARTEN = "kindergarten", _("kindergarten")
        PRIMARY = "primary", _("primary school, grades 1–5")
        BASIC = "basic", _("basic school, grades 1–9")
        FULL = "full", _("full school, grades 1–12")
        VOCATIONAL = "vocational", _("vocational school")
        HIGHER = "higher", _("college or university")

    kind, slug = "school", "schools"

    level = models.CharField(
        _("level"),
        max_length=12,
        choices=Level.choices,
        help_text=_("The highest that it teaches."),
    )
    dormitory = models.CharField(
        _("dormitory"),
        max_length=4,
        choices=YesNoAsk.choices,
        default=YesNoAsk.ASK,
        help_text=_("Whether children can live there."),
    )
    dormitory_places = models.PositiveSmallIntegerField(
        _("free beds in the dormitory"), null=True, blank=True, help_text=_("Empty: to be asked.")
    )
    languages = ChoiceListField(
        _("languages of teaching"),
        max_length=60,
        choices=Teaching.choices,
        help_text=_("One or more."),
    )
    places = models.PositiveSmallIntegerField(
        _("free places"), null=True, blank=True, help_text=_("Empty: to be asked.")
    )
    special_needs = models.CharField(
        _("children with special needs"),
        max_length=4,
        choices=YesNoAsk.choices,
        default=YesNoAsk.ASK,
        help_text=_("Whether it takes and helps them."),
    )

    panels: ClassVar[list[Any]] = panels(
        FieldPanel("level"),
        FieldPanel("languages"),
        FieldPanel("places"),
        FieldRowPanel([FieldPanel("dormitory"), FieldPanel("dormitory_places")]),
        FieldPanel("special_needs"),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-checked_on", "-pk"]
        verbose_name = _("school")
        verbose_name_plural = _("schools")
