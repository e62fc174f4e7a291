"""Which base fields exist in both languages."""

from modeltranslation.translator import TranslationOptions, register

from portal.basepage.models import BasePage


@register(BasePage)
class BasePageTranslation(TranslationOptions):
    """The title and what search engines are shown; Mongolian is required."""

    fields = ("title", "seo_title", "search_description")
    required_languages = {"mn": ("title",)}
