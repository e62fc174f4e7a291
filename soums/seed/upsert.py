"""Bringing one row of the database in line with the data files."""

from typing import Any, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)


def upsert(model: type[M], key: dict[str, Any], values: dict[str, Any]) -> tuple[M, str]:
    """Create or change the row that `key` identifies; return it with what was done."""
    found = model._default_manager.filter(**key).first()
    if found is None:
        return model._default_manager.create(**{**values, **key}), "created"
    return found, "changed" if assign(found, values) else "unchanged"


def assign(row: models.Model, values: dict[str, Any]) -> bool:
    """Set `values` on a row and save it if any differs; return whether one did."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save()
    return bool(changed)
