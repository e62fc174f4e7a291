"""An image or document cannot be published without saying whose it is."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CreditedImage(AbstractImage):
    """A picture of a place with what a reader who cannot see it needs, and its rights."""

    alt_text = models.CharField(
        _("alternative text"),
        max_length=200,
        help_text=_("What the picture shows, for readers who cannot see it."),
    )
    credit = models.CharField(
        _("photographer"),
        max_length=200,
        help_text=_("Who has taken or drawn it; readers see the name beside the picture."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=100,
        help_text=_("What its owner allows, such as CC BY 4.0 or «with permission»."),
    )
    taken_in = models.PositiveSmallIntegerField(
        _("year taken"), null=True, blank=True, help_text=_("Four digits; empty if not known.")
    )
    equirectangular = models.BooleanField(
        _("360° image"),
        default=False,
        help_text=_("The picture shows the whole sphere: twice as wide as high."),
    )

    admin_form_fields = (
        *Image.admin_form_fields,
        "alt_text_mn",
        "alt_text_en",
        "credit",
        "licence",
        "taken_in",
        "equirectangular",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def clean(self) -> None:
        """A picture of the whole sphere is twice as wide as high."""
        super().clean()
        if self.equirectangular and self.height and self.width != 2 * self.height:
            message = _("A 360° image is exactly twice as wide as high.")
            raise ValidationError({"equirectangular": message})

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the reader's language."""
        return str(self.alt_text)


class CreditedRendition(AbstractRendition):
    """A resized copy of a CreditedImage."""

    image = models.ForeignKey(CreditedImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]


class CreditedDocument(AbstractDocument):
    """A document with its publisher and licence."""

    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_("The office or organisation that has made the document."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=100,
        blank=True,
        help_text=_("What its owner allows; empty for texts of laws and of the state."),
    )

    admin_form_fields = (*Document.admin_form_fields, "publisher", "licence")
