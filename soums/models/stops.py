"""360° stops of a place: pictures of that very place in which a reader can look around."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from portal.media.models import CreditedImage
from soums.models.places import PlacePage


class PanoramaStop(Orderable):
    """One stop: a picture of the whole sphere and what is seen in it.

    Year, photographer, licence and alternative text belong to the image and exist once.
    """

    place = ParentalKey(PlacePage, on_delete=models.CASCADE, related_name="panoramas")
    image = models.ForeignKey(
        CreditedImage, verbose_name=_("360° image"), on_delete=models.PROTECT, related_name="+"
    )
    caption = models.CharField(
        _("caption"), max_length=200, help_text=_("Where it was taken and what is seen.")
    )

    panels: ClassVar[list[FieldPanel]] = [
        FieldPanel("image"),
        FieldPanel("caption_mn"),
        FieldPanel("caption_en"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("360° stop")
        verbose_name_plural = _("360° stops")

    def __str__(self) -> str:
        return str(self.caption)

    def clean(self) -> None:
        """Only an image that is flagged as a whole sphere can be turned around in."""
        super().clean()
        if self.image_id and not self.image.equirectangular:
            raise ValidationError({"image": _("Choose an image that is marked as 360°.")})
