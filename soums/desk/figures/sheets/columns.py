"""The columns of a sheet of figures, their headings, and what a row says."""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from portal.i18n.languages import LANGUAGE_NAMES
from soums.models import Figure

Status = Figure.Status
# Column → heading. Those of READ_ONLY help the reader; the import does not look at them.
COLUMNS: dict[str, Any] = {
    "place": _("Code of the place"),
    "place_name": _("Place"),
    "indicator": _("Key of the indicator"),
    "indicator_name": _("Indicator"),
    "unit": _("Unit"),
    "year": _("Year"),
    "status": _("State"),
    "value": _("Value"),
    "source": _("Title of the source"),
    "source_publisher": _("Publisher of the source"),
    "source_url": _("Address of the source"),
    "source_licence": _("Licence of the source"),
    "source_date": _("Date of the source"),
    "note_mn": _("Note in Mongolian"),
    "note_en": _("Note in English"),
    "reason": _("Reason of the change"),
    "checked_on": _("Checked on"),
    "mark": _("Mark (leave as it is)"),
}
READ_ONLY = frozenset({"place_name", "indicator_name", "unit", "checked_on"})
NEEDED = ("place", "indicator", "year", "status", "value", "source")
STATUS_WORDS: dict[str, Any] = {
    Status.VALUE: _("Value"),
    Status.NONE: _("None"),
    Status.MISSING: _("No data yet"),
}


@cache
def names_of_headings() -> dict[str, str]:
    """Columns by what may stand in the heading: the column itself, or its label in a language."""
    return _by_word(COLUMNS)


@cache
def statuses() -> dict[str, str]:
    """States by what may stand in a cell."""
    return _by_word(STATUS_WORDS)


def _by_word(labels: Mapping[str, Any]) -> dict[str, str]:
    known: dict[str, str] = {}
    for language in LANGUAGE_NAMES:
        with override(language):
            for name, label in labels.items():
                known[str(name).casefold()] = str(name)
                known[str(label).casefold()] = str(name)
    return known


def mark_of_row(key: tuple[str, str, str], said: tuple[str, Any, str, str, str]) -> str:
    """The last column: which figure it is (code, indicator, year) and what it says.

    A row that somebody copies for another year keeps the mark of the old one, which then does not
    count: see `own_mark`.
    """
    status, value, *texts = said
    words = [status, _plain(value), *(" ".join(text.split()) for text in texts)]
    return f"{_digest(list(key))[:8]}-{_digest(words)[:12]}"


def own_mark(mark: str, key: tuple[str, str, str]) -> str:
    """The mark, when it is that of this figure; else ""."""
    return mark if mark.partition("-")[0] == _digest(list(key))[:8] else ""


def _digest(words: list[str]) -> str:
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()


def _plain(value: Any) -> str:
    text = "" if value is None else str(value).strip()
    try:
        return f"{Decimal(text).normalize():f}" if text else ""
    except InvalidOperation:
        return text
