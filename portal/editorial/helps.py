"""A help text on every field of every form that editors meet.

What a model's own `help_text` does not say stands in tables of the rooms (`NUTAG_EDITOR_HELP`),
one sentence for both languages of a field: words for editors need no migration. A key is
`model.field` without the language, or `*.field` for every model that has such a field.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.module_loading import import_string
from wagtail.admin.panels import FieldPanel, InlinePanel

from portal.i18n.english.panels import EnglishBeside
from portal.i18n.languages import LANGUAGE_NAMES

Help = Mapping[str, Any]


class EditorForm(EnglishBeside):
    """For view sets of records: forms with help texts and with the state of the English."""

    def get_edit_handler(self) -> Any:
        """Return the form with everything that editors are told beside its fields."""
        return with_help(super().get_edit_handler())


def with_help(handler: Any) -> Any:
    """Fill the help texts that a form bound to a model lacks, and return it."""
    for panel in field_panels(handler):
        if not help_of(panel):
            panel.help_text = _from_tables(panel.model, panel.field_name)
    return handler


def field_panels(panel: Any) -> Iterator[Any]:
    """Yield the panels of all fields of a form, also those of inline rows."""
    if isinstance(panel, FieldPanel):
        yield panel
    children = getattr(panel, "children", ())
    if isinstance(panel, InlinePanel):
        children = [panel.child_edit_handler]
    for child in children:
        yield from field_panels(child)


def help_of(panel: Any) -> Any:
    """The help text that a field's panel shows, "" for none."""
    if panel.help_text:
        return panel.help_text
    try:
        return panel.db_field.help_text
    except FieldDoesNotExist:
        return ""


def _from_tables(model: type[Model], field: str) -> Any:
    name = _without_language(field)
    lineage = [
        ancestor._meta.model_name for ancestor in model.__mro__ if hasattr(ancestor, "_meta")
    ]
    for key in (*lineage, "*"):
        for table in _tables():
            if found := table.get(f"{key}.{name}"):
                return found
    return ""


def _without_language(field: str) -> str:
    base, _mark, language = field.rpartition("_")
    return base if base and language in LANGUAGE_NAMES else field


@cache
def _tables() -> tuple[Help, ...]:
    return tuple(import_string(path) for path in settings.NUTAG_EDITOR_HELP)
