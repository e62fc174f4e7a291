"""Labels of the fields that hold one language of a text."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

WORDED: dict[str, Callable[[Any], str]] = {
    "mn": lambda label: _("%(label)s, in Mongolian") % {"label": label},
    "en": lambda label: _("%(label)s, in English") % {"label": label},
}


def in_language(label: Any, language: str) -> str:
    """The label of a field with its language in words: «Гарчиг, монголоор»."""
    return WORDED[language](label)
