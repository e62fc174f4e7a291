"""Blocks of running text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RICH_TEXT_FEATURES = ["bold", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    """A sub-heading inside a section."""

    def __init__(self, **kwargs: object) -> None:
        words = _("What the paragraphs below it are about.")
        super().__init__(**{"help_text": words, **kwargs})

    class Meta:
        icon = "title"
        label = _("Sub-heading")
        template = "blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Paragraphs and lists."""

    def __init__(self, **kwargs: object) -> None:
        words = _("Short sentences; steps and papers as a list.")
        super().__init__(features=RICH_TEXT_FEATURES, **{"help_text": words, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        template = "blocks/paragraph.html"
