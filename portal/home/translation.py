"""Which fields of home and text pages exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.home.models import HomePage, TextPage


@register(HomePage)
class HomePageTranslation(TranslationOptions):
    """Only what the base page has."""


@register(TextPage)
class TextPageTranslation(TranslationOptions):
    """Lead and text."""

    fields = ("lead", "body")
