"""Help texts of the words of search and of pinned pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _

HELP: dict[str, Any] = {
    "*.active": _("Without the tick it is kept, but search does not use it."),
    "concept.topic": _("The topic under which search looks for it."),
    "concept.mn_variants": _("Other Mongolian words for the same thing, one a line."),
    "concept.latin_chat": _("As people type it without Cyrillic, one a line."),
    "concept.en": _("English words for the same thing, one a line."),
    "ordinaryname.name": _("A place name that people also use as an everyday word."),
    "everydayword.use": _("What search does with the word."),
    "othername.name": _("A town, a mine, a former name: as people type it."),
    "othername.codes": _("Codes of the places that it stands for, with commas between."),
    "othername.strength": _("The place itself comes before settlements within it."),
    "pin.page": _("The page that comes first for these queries."),
    "pin.owner": _("Who can be asked why it stands first: name and office."),
    "pin.expires_on": _("The last day on which it comes first; empty: until it is taken back."),
}
