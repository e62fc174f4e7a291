"""Blocks of the two doors of a place: for people, and for businesses."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.blocks.facts import SOURCE_HELP

TITLE = _("The question as people ask it, or its answer in a few words.")
BODY = _("The answer in two or three sentences.")


class DoorBlock(blocks.StructBlock):
    """One answer behind a door, in both languages: its source and date exist once."""

    topic = blocks.CharBlock(
        label=_("Topic"), max_length=30, help_text=_("The key of a topic, such as housing or jobs.")
    )
    title_mn = blocks.CharBlock(label=_("Title, Mongolian"), max_length=120, help_text=TITLE)
    title_en = blocks.CharBlock(
        label=_("Title, English"), max_length=120, required=False, help_text=TITLE
    )
    body_mn = blocks.TextBlock(label=_("Text, Mongolian"), help_text=BODY)
    body_en = blocks.TextBlock(label=_("Text, English"), required=False, help_text=BODY)
    guides = blocks.ListBlock(
        blocks.CharBlock(help_text=_("The end of the guide's address.")),
        label=_("Guides"),
        required=False,
        help_text=_("Guides that go on from here, the most needed first."),
    )
    source_publisher = blocks.CharBlock(
        label=_("Publisher"), max_length=255, help_text=SOURCE_HELP["source_publisher"]
    )
    source_title = blocks.CharBlock(
        label=_("Source"), max_length=255, help_text=SOURCE_HELP["source_title"]
    )
    source_url = blocks.URLBlock(
        label=_("Address of the source"), required=False, help_text=SOURCE_HELP["source_url"]
    )
    source_date = blocks.CharBlock(
        label=_("Date of the source"), max_length=10, help_text=SOURCE_HELP["source_date"]
    )
    checked_on = blocks.DateBlock(label=_("Checked on"), help_text=SOURCE_HELP["checked_on"])

    class Meta:
        icon = "doc-full"
        label = _("Answer")


class DoorStreamBlock(blocks.StreamBlock):
    """All answers behind one door."""

    answer = DoorBlock()
