"""The edit form of every page."""

import re
from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from portal.i18n.english.forms import EnglishForm

EMPTY_PARAGRAPHS = re.compile(r"(?:\s|<p[^>]*>\s*(?:<br\s*/?>)?\s*</p>)*")


def without_empty_paragraphs(value: str) -> str:
    """Return "" for rich text that holds nothing but empty paragraphs, else the text itself.

    An emptied editor saves `<p data-block-key="…"></p>`; kept as it is, the language
    would count as filled and no fallback would be shown.
    """
    return "" if EMPTY_PARAGRAPHS.fullmatch(value) else value


class BasePageForm(EnglishForm, WagtailAdminPageForm):
    """Normalises emptied rich text before it is saved; asks about the English when publishing."""

    def clean(self) -> dict[str, Any]:
        """Run Wagtail's own cleaning, then empty what only looks filled."""
        cleaned: dict[str, Any] = super().clean()
        for name, value in cleaned.items():
            if isinstance(value, str) and value.lstrip().startswith("<p"):
                cleaned[name] = without_empty_paragraphs(value)
        return cleaned
