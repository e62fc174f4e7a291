"""A list of short codes in one column, edited as text."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models


class CodesFormField(forms.CharField):
    """Shows a list of codes as "62, 46" and reads it back; commas, spaces and lines divide."""

    def prepare_value(self, value: Any) -> Any:
        """Return the text for the input."""
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the list of codes, each once, in the order written."""
        if isinstance(value, list):
            return value
        return list(dict.fromkeys((value or "").replace(",", " ").split()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists, not their spelling."""
        return bool(self.to_python(initial) != self.to_python(data))


class CodeListField(models.JSONField):
    """A JSON list of short texts such as NSO codes or ids of search concepts; never null."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        """Return a text input for codes."""
        wanted: dict[str, Callable[..., forms.Field]] = {"form_class": CodesFormField}
        return models.Field.formfield(self, **{**wanted, **kwargs})  # type: ignore[arg-type]
