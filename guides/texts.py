"""Texts of this room as a page shows them: in the reader's language, or marked as Mongolian."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from portal.i18n.formats import NO_BREAK_SPACE
from portal.i18n.languages import DEFAULT_LANGUAGE, current_language, translated

# Spaces at which a line must not break: inside a number, and before its unit.
BOUND = re.compile(
    r"(?<=\d) (?=\d{3}(?!\d))"
    r"|(?<=\d) (?=(?:₮|м²|m²|га|ha|км|km|хувь|хоног\w*|days?)(?!\w))"
    r"|(?<=\d) (?=(?:мянган|сая|тэрбум|thousand|million|billion)(?!\w))"
    r"|(?<=MNT) (?=\d)"
    r"| (?=(?:вэ|бэ|уу|үү|юу|юү)[?.])"
)


@dataclass(frozen=True)
class Text:
    """A text and the language it is in; prints as the text itself."""

    value: str
    language: str

    def __str__(self) -> str:
        return BOUND.sub(NO_BREAK_SPACE, self.value)

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def untranslated(self) -> bool:
        """Whether the reader's language is missing, so that this is the Mongolian original."""
        return bool(self.value) and self.language != current_language()

    @property
    def marks(self) -> SafeString:
        """Attributes of the element that holds the text: none when it is in the page's language."""
        if not self.untranslated:
            return SafeString()
        return mark_safe(f' lang="{DEFAULT_LANGUAGE}" data-untranslated')  # noqa: S308


def text_of(instance: Any, field: str) -> Text:
    """Return a translated field in the reader's language, else the Mongolian original."""
    value, language = translated(instance, field)
    return Text(value or "", language)


def lines_of(instance: Any, field: str) -> list[Text]:
    """Return the lines of a translated field, one text each, empty lines left out."""
    text = text_of(instance, field)
    return [Text(line.strip(), text.language) for line in text.value.splitlines() if line.strip()]
