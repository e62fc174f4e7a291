"""Blocks for statements that carry their source."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# What editors are told wherever a source is asked for.
SOURCE_HELP: dict[str, Any] = {
    "source_publisher": _("The office, law book or newspaper that has published it."),
    "source_title": _("The law, notice or page, by its own title and in its own language."),
    "source_url": _("The exact page, beginning with https://; empty when it is not on the web."),
    "source_date": _(
        "As the source says it: a year, a month (2024-05) or a day (2024-05-27); empty without one."
    ),
    "checked_on": _("The day on which somebody last compared it with its source."),
}


class SourcedStatementBlock(blocks.StructBlock):
    """One statement with its source and the day on which it was checked."""

    text = blocks.TextBlock(
        label=_("Statement"), help_text=_("One sentence that its source supports.")
    )
    source_title = blocks.CharBlock(
        label=_("Source"), max_length=255, help_text=SOURCE_HELP["source_title"]
    )
    source_url = blocks.URLBlock(
        label=_("Address of the source"), required=False, help_text=SOURCE_HELP["source_url"]
    )
    checked_on = blocks.DateBlock(label=_("Checked on"), help_text=SOURCE_HELP["checked_on"])

    class Meta:
        icon = "check"
        label = _("Statement with source")
        template = "blocks/sourced_statement.html"
