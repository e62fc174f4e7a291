"""Blocks of the two doors of a place: for people, and for businesses."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class DoorBlock(blocks.StructBlock):
    """One answer behind a door, in both languages: its source and date exist once."""

    topic = blocks.CharBlock(label=_("Topic"), max_length=30)
    title_mn = blocks.CharBlock(label=_("Title, Mongolian"), max_length=120)
    title_en = blocks.CharBlock(label=_("Title, English"), max_length=120, required=False)
    body_mn = blocks.TextBlock(label=_("Text, Mongolian"))
    body_en = blocks.TextBlock(label=_("Text, English"), required=False)
    guides = blocks.ListBlock(blocks.CharBlock(), label=_("Guides"), required=False)
    source_publisher = blocks.CharBlock(label=_("Publisher"), max_length=255)
    source_title = blocks.CharBlock(label=_("Source"), max_length=255)
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)
    source_date = blocks.CharBlock(label=_("Date of the source"), max_length=10, required=False)
    checked_on = blocks.DateBlock(label=_("Checked on"))

    class Meta:
        icon = "doc-full"
        label = _("Answer")


class DoorStreamBlock(blocks.StreamBlock):
    """All answers behind one door."""

    answer = DoorBlock()
