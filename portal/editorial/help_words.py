"""Help texts of fields that several rooms have, and of pages of text."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.blocks.facts import SOURCE_HELP

HELP: dict[str, Any] = {
    "textpage.body": _("Headings and paragraphs; a statement of fact with its source."),
    "*.slug": _(
        "The end of the address: Latin letters, digits, hyphens. A published one is not changed, "
        "because others link to it."
    ),
    "*.lead": _("One or two sentences that say what the page is about."),
    "*.title": _("What it is called, in a few words."),
    "*.key": _("A short Latin name by which data files find it; it is not changed later."),
    "*.name": _("The name as readers see it."),
    "*.description": _("One or two sentences on what it means; empty where the name says it."),
    "*.order": _("Smaller numbers come first."),
    **{f"*.{name}": words for name, words in SOURCE_HELP.items()},
}
