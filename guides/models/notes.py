"""What an aimag or soum adds to a nationwide guide."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from guides.models.bases import SavedInMongolian, Sourced
from guides.models.guides import GuidePage
from guides.panels import both, source_panel
from soums.models import PlacePage


class PlaceNote(SavedInMongolian, Sourced, DraftStateMixin, RevisionMixin, models.Model):
    """How a nationwide guide works in one place. Plain text; a place has one note a guide."""

    guide = models.ForeignKey(
        GuidePage, verbose_name=_("guide"), on_delete=models.CASCADE, related_name="place_notes"
    )
    place = models.ForeignKey(
        PlacePage, verbose_name=_("place"), on_delete=models.CASCADE, related_name="guide_notes"
    )
    text = models.TextField(_("text"))
    checked_on = models.DateField(_("checked on"))
    checked_by = models.CharField(
        _("checked by"), max_length=120, help_text=_("Name and office; readers see it.")
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("guide"), FieldPanel("place")]),
        both("text"),
        FieldRowPanel([FieldPanel("checked_on"), FieldPanel("checked_by")]),
        source_panel,
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["place__code", "guide__number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["guide", "place"],
                name="one_note_a_guide_and_place",
                violation_error_message=_("This place has a note on this guide already."),
            )
        ]
        verbose_name = _("place's note on a guide")
        verbose_name_plural = _("places' notes on guides")

    def __str__(self) -> str:
        return f"{self.place}: {self.guide}"
