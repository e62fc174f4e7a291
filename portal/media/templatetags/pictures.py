"""Tags that show pictures: `{% load pictures %}`."""

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.media.models import CreditedImage
from portal.media.pictures import Picture, picture_of

register = template.Library()

SPRITE = "img/icons.svg"


@register.simple_tag
def picture(image: CreditedImage) -> Picture | None:
    """The picture of an image for `parts/picture.html`; None where its file is away."""
    return picture_of(image)


@register.simple_tag
def icon(name: str, size: int = 20) -> SafeString:
    """One of the sprite's drawings, beside words that say the same: `{% icon "save" %}`."""
    return format_html(
        '<svg class="i" width="{0}" height="{0}" aria-hidden="true"><use href="{1}#{2}"/></svg>',
        size,
        staticfiles_storage.url(SPRITE),
        name,
    )
