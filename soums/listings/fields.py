"""Columns that only listings have: a checked telephone number, several choices in one column."""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

REGION = "MN"
# Emergency numbers, helplines and the government's call centre; the library knows only some.
SHORT = frozenset(("101", "102", "103", "105", "107", "108", "1111"))


def valid_phone(text: str) -> None:
    """Refuse what is no telephone number; without a country code it is one of Mongolia."""
    if parsed_phone(text) is None:
        raise ValidationError(_("“%(number)s” is not a telephone number."), params={"number": text})


def parsed_phone(text: str) -> phonenumbers.PhoneNumber | None:
    """The number that a text holds, None when it holds none. Short numbers such as 107 are one."""
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return None
    is_short = str(number.national_number) in SHORT
    return number if is_short or phonenumbers.is_valid_number(number) else None


def phone_link(text: str) -> str:
    """The number as links and other programs take it: `+97670351234`; a short one stays short."""
    number = parsed_phone(text)
    if number is None:
        return ""
    if not phonenumbers.is_valid_number(number):
        return str(number.national_number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class ChoiceListField(models.CharField):  # type: ignore[type-arg]
    """Several of its choices, as a list; kept as `,mn,kk,`, which every database can search."""

    def from_db_value(self, value: str | None, *_: Any) -> list[str]:
        """Return the list that the column holds."""
        return self.to_python(value)

    def to_python(self, value: Any) -> list[str]:
        """Return the list of keys, each once."""
        keys = value.split(",") if isinstance(value, str) else value or []
        return list(dict.fromkeys(key.strip() for key in keys if key.strip()))

    def get_prep_value(self, value: Any) -> str:
        """Return the text of the column; "" for an empty list."""
        keys = self.to_python(value)
        return f",{','.join(keys)}," if keys else ""

    def value_to_string(self, obj: models.Model) -> str:
        """Return the text that a revision keeps."""
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Refuse keys that are no choice."""
        known = {str(key) for key, _label in self.flatchoices}
        unknown = [key for key in value if key not in known]
        if unknown:
            raise ValidationError(_("“%(value)s” is not known."), params={"value": unknown[0]})
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"])

    def run_validators(self, value: Any) -> None:
        """The length of the column is all that validators of a text could ask for."""

    def formfield(self, **_kwargs: Any) -> Any:
        """Return a box for each choice."""
        return forms.MultipleChoiceField(
            choices=self.flatchoices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )


def has_choice(field: str, value: str) -> models.Q:
    """Rows whose list in `field` holds `value`."""
    return models.Q(**{f"{field}__contains": f",{value},"})
