"""Which fields of images and documents exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.media.models import CreditedImage


@register(CreditedImage)
class CreditedImageTranslation(TranslationOptions):
    """What the picture shows."""

    fields = ("alt_text",)
    required_languages = ("mn",)
