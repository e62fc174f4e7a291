"""A picture inside running text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class PictureBlock(blocks.StructBlock):
    """An image with a caption; alternative text, photographer and licence belong to the image."""

    image = ImageChooserBlock(
        label=_("Image"), help_text=_("A picture of this very place or thing, with its rights.")
    )
    caption = blocks.CharBlock(
        label=_("Caption"),
        max_length=200,
        required=False,
        help_text=_("Where it was taken and what is seen; empty if the text says it."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "blocks/picture.html"
