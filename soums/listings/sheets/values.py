"""From the text of a cell to the value of a field; what does not fit is said in words."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.i18n.languages import LANGUAGE_NAMES
from portal.sheets.cells import looks_like_formula, without_mark
from soums.listings.fields import ChoiceListField, parsed_phone

_DAY = re.compile(r"^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$")
_BLANKS = re.compile(r"[\s\u00a0\u202f]+")


def value_of(field: models.Field[Any, Any], text: str) -> Any:
    """The value of a cell for a field that is no relation. Raises ValidationError."""
    if looks_like_formula(text) and not _may_begin_so(field, text):
        words = {"sign": text[0]}
        raise ValidationError(
            _("Begins with “%(sign)s”, as formulas do. Write an apostrophe in front.") % words
        )
    text = without_mark(text)
    parsed = _parsed(field, text) if text else _empty(field)
    return field.clean(parsed, None)


def _may_begin_so(field: models.Field[Any, Any], text: str) -> bool:
    if field.name == "phone":
        return text.startswith("+") and parsed_phone(text) is not None
    is_number = isinstance(field, models.IntegerField | models.DecimalField)
    return is_number and text[:1] in "+-" and text[1:2].isdigit()


def _empty(field: models.Field[Any, Any]) -> Any:
    if isinstance(field, ChoiceListField):
        return []
    if field.has_default():
        return field.get_default()
    return None if field.null and not isinstance(field, models.CharField | models.TextField) else ""


def _parsed(field: models.Field[Any, Any], text: str) -> Any:
    if isinstance(field, ChoiceListField):
        return [_key(field, part) for part in re.split(r"[,;]", text) if part.strip()]
    if field.choices:
        return _key(field, text)
    for of_type, parse in _PARSERS:
        if isinstance(field, of_type):
            return parse(text)
    return text


def _key(field: models.Field[Any, Any], text: str) -> str:
    wanted = text.strip().casefold()
    for language in LANGUAGE_NAMES:
        with override(language):
            for key, label in field.flatchoices:
                if wanted in (str(key).casefold(), str(label).casefold()):
                    return str(key)
    known = ", ".join(str(label) for _key_, label in field.flatchoices)
    words = {"value": text[:60], "known": known}
    raise ValidationError(_("“%(value)s” is not one of: %(known)s.") % words)


def _day(text: str) -> date:
    found = _DAY.match(text)
    try:
        if found:
            return date(*map(int, found.groups()))
    except ValueError:
        pass
    words = {"value": text[:60]}
    raise ValidationError(_("“%(value)s” is not a day such as 2026-11-25.") % words)


def _whole(text: str) -> int:
    digits = _BLANKS.sub("", text).removesuffix("₮").replace(",", "")
    if digits.isascii() and digits.removeprefix("-").isdigit():
        return int(digits[:20])
    raise ValidationError(_("“%(value)s” is not a whole number.") % {"value": text[:60]})


def _decimal(text: str) -> str:
    digits = _BLANKS.sub("", text).replace(",", ".")
    if re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", digits):
        return digits
    raise ValidationError(_("“%(value)s” is not a number.") % {"value": text[:60]})


_PARSERS: tuple[tuple[Any, Callable[[str], Any]], ...] = (
    (models.DateField, _day),
    (models.IntegerField, _whole),
    (models.DecimalField, _decimal),
)
