"""Keeps the rows of `EnglishPart` in line with what is published."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone

from portal.i18n.english.marks import Marks
from portal.i18n.english.parts import parts_of, row_relations, tracked_models
from portal.i18n.english.rule import Known, Part, settled
from portal.i18n.models import EnglishPart

Rows = dict[str, EnglishPart]


def type_of(instance: Any) -> ContentType:
    """Return the type under which the parts of an object are kept."""
    return ContentType.objects.get_for_model(type(instance))


def rows_of(instance: Any) -> Rows:
    """Return the rows of an object by part, published or not; none for an unsaved one."""
    if instance.pk is None:
        return {}
    rows = EnglishPart.objects.filter(content_type=type_of(instance), object_id=instance.pk)
    return {row.part: row for row in rows}


@transaction.atomic
def settle(instance: Any, marks: Marks | None = None, rows: Rows | None = None) -> str:
    """Bring the rows in line with an object just published; return what that did.

    `created`, `changed` or `unchanged`. An alias has no texts of its own and no rows.
    """
    known = rows_of(instance) if rows is None else rows
    wanted = {} if getattr(instance, "alias_of_id", None) else _wanted(instance, known, marks)
    gone = [row.pk for part, row in known.items() if part not in wanted]
    if gone:
        EnglishPart.objects.filter(pk__in=gone).delete()
    new = [_new(instance, part, state) for part, state in wanted.items() if part not in known]
    EnglishPart.objects.bulk_create(new)
    changed = [known[p] for p, state in wanted.items() if p in known and _assign(known[p], state)]
    for row in changed:
        row.save()
    if not known and new:
        return "created"
    return "changed" if gone or new or changed else "unchanged"


def _wanted(instance: Any, known: Rows, marks: Marks | None) -> dict[str, Known]:
    marks, today = marks or Marks(), timezone.localdate()
    found = {
        part.key: _after(part, known.get(part.key), marks, today) for part in parts_of(instance)
    }
    return {key: state for key, state in found.items() if state is not None}


def _after(part: Part, row: EnglishPart | None, marks: Marks, today: date) -> Known | None:
    known = None if part.key in marks.checked else known_in(row)
    return settled(part, known, today, kept=marks.small)


def known_in(row: EnglishPart | None) -> Known | None:
    """Return what a row knows, as the rule takes it."""
    if row is None:
        return None
    return Known(row.state, row.english_digest, row.mongolian_digest, row.base_text, row.changed_on)


def _new(instance: Any, part: str, state: Known) -> EnglishPart:
    place = {"content_type": type_of(instance), "object_id": instance.pk}
    return EnglishPart(part=part, **place, **asdict(state))


def _assign(row: EnglishPart, state: Known) -> bool:
    values = {**asdict(state), "live": True}
    changed = any(getattr(row, name) != value for name, value in values.items())
    for name, value in values.items():
        setattr(row, name, value)
    return changed


def hide(instance: Any) -> None:
    """Take the rows of an unpublished object out of every list."""
    EnglishPart.objects.filter(content_type=type_of(instance), object_id=instance.pk).update(
        live=False
    )


def forget(model: type[models.Model], pk: int) -> None:
    """Remove the rows of a deleted object."""
    content_type = ContentType.objects.get_for_model(model)
    EnglishPart.objects.filter(content_type=content_type, object_id=pk).delete()


def settle_all() -> Iterator[str]:
    """Bring the rows of everything published in line with it; yield an outcome per object.

    Rows that are missing begin as `current` where both languages are there, else as `missing`.
    """
    for model in tracked_models():
        content_type = ContentType.objects.get_for_model(model)
        known = _rows_by_object(content_type)
        for instance in _published(model, content_type):
            yield settle(instance, rows=known.get(instance.pk, {}))


def published_count() -> int:
    """Return how many objects `settle_all` goes through."""
    types = ((model, ContentType.objects.get_for_model(model)) for model in tracked_models())
    return sum(_published(model, content_type).count() for model, content_type in types)


def _rows_by_object(content_type: ContentType) -> dict[int, Rows]:
    found: dict[int, Rows] = {}
    for row in EnglishPart.objects.filter(content_type=content_type):
        found.setdefault(row.object_id, {})[row.part] = row
    return found


def _published(model: type[models.Model], content_type: ContentType) -> Any:
    """Objects of exactly this type, with their inline rows."""
    rows = model._default_manager.filter(live=True).prefetch_related(*row_relations(model))
    is_page = any(field.name == "content_type" for field in model._meta.get_fields())
    return rows.filter(content_type=content_type) if is_page else rows
