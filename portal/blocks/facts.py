"""Blocks for statements that carry their source."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SourcedStatementBlock(blocks.StructBlock):
    """One statement with its source and the day on which it was checked."""

    text = blocks.TextBlock(label=_("Statement"))
    source_title = blocks.CharBlock(label=_("Source"), max_length=255)
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)
    checked_on = blocks.DateBlock(label=_("Checked on"))

    class Meta:
        icon = "check"
        label = _("Statement with source")
        template = "blocks/sourced_statement.html"
