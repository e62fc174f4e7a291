"""A record to look at: yes and no in words, a dash for nothing, and no column of the machine's."""

from typing import Any

from django.utils.translation import gettext as _
from modeltranslation.translator import NotRegistered, translator
from wagtail.snippets.views.snippets import InspectView

# Kept by Wagtail for itself; the state of a record stands in its list and its history.
OF_THE_MACHINE = frozenset(
    {
        *("id", "live_revision", "latest_revision", "has_unpublished_changes", "expired"),
        *("go_live_at", "expire_at", "locked", "locked_at", "locked_by"),
    }
)
NOTHING = "—"


class ReadableInspectView(InspectView):  # type: ignore[misc]
    """Wagtail's view of a record, for people."""

    def get_fields(self) -> list[str]:
        """Without the machine's fields and without the column that doubles the Mongolian one."""
        doubled = translated_names(self.model)
        fields: list[str] = super().get_fields()
        return [name for name in fields if name not in OF_THE_MACHINE | doubled]

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """The value in words."""
        return in_words(super().get_field_display_value(field_name, field))


def in_words(value: Any) -> Any:
    """Yes, no, or a dash for nothing; other values as they are."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return value


def translated_names(model: Any) -> frozenset[str]:
    """Names of the fields that have one column for each language beside their own."""
    try:
        return frozenset(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return frozenset()
