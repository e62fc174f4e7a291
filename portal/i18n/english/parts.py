"""The parts of a page or record: what is to be translated, and what both languages say.

A part is a translated field, a stream whose blocks hold both languages, or all inline rows of one
kind with translated fields.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations
from modeltranslation.fields import TranslationField
from modeltranslation.translator import translator
from wagtail.blocks import StructBlock
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin

from portal.i18n.english.rule import Part

Pair = tuple[str, str]


def tracked_models() -> list[type[models.Model]]:
    """Return everything that is published and exists in both languages, but the base page."""
    return [
        model
        for model in translator.get_registered_models(abstract=False)
        if issubclass(model, DraftStateMixin) and model._meta.label != settings.WAGTAIL_PAGE_MODEL
    ]


def translated_fields(model: type[models.Model]) -> list[str]:
    """Return the translated fields that readers see, in the model's own order.

    `english_not_read` of a model names fields that only editors read.
    """
    if model not in translator.get_registered_models(abstract=False):
        return []
    spared = getattr(model, "english_not_read", ())
    named = translator.get_options_for_model(model).all_fields
    ordered = [field.name for field in model._meta.get_fields() if field.name in named]
    return [name for name in ordered if name not in spared]


def two_language_streams(model: type[models.Model]) -> list[str]:
    """Return the streams whose blocks hold both languages."""
    translated = set(translated_fields(model))
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        and not isinstance(field, TranslationField)
        and field.name not in translated
        and any(_paired_names(block) for block in field.stream_block.child_blocks.values())
    ]


def row_relations(model: type[models.Model]) -> dict[str, type[models.Model]]:
    """Return the inline rows with translated fields, by the name under which a page has them."""
    if not issubclass(model, ClusterableModel):
        return {}
    return {
        relation.get_accessor_name(): relation.related_model
        for relation in get_all_child_relations(model)
        if translated_fields(relation.related_model)
    }


def part_keys(model: type[models.Model]) -> list[str]:
    """Return the keys of all parts of a model."""
    return [*translated_fields(model), *two_language_streams(model), *row_relations(model)]


def part_label(model: type[models.Model], key: str) -> str:
    """Return a part's name in the editor's language."""
    if rows := row_relations(model).get(key):
        return str(rows._meta.verbose_name_plural)
    try:
        return str(model._meta.get_field(key).verbose_name)  # type: ignore[union-attr]
    except FieldDoesNotExist:
        return key


def parts_of(instance: Any) -> Iterator[Part]:
    """Yield every part of an object with its texts, also those without any."""
    model = type(instance)
    for key in translated_fields(model):
        yield _part(key, [_texts_of_field(instance, key)])
    for key in two_language_streams(model):
        yield _part(key, _texts_of_stream(getattr(instance, key)))
    for key, rows in row_relations(model).items():
        fields = translated_fields(rows)
        yield _part(
            key, (_texts_of_field(row, f) for row in getattr(instance, key).all() for f in fields)
        )


def _part(key: str, pairs: Iterable[Pair]) -> Part:
    filled = [(mongolian, english) for mongolian, english in pairs if mongolian]
    return Part(
        key,
        "\n".join(mongolian for mongolian, _english in filled),
        "\n".join(english for _mongolian, english in filled),
        all(english for _mongolian, english in filled),
    )


def _texts_of_field(instance: Any, name: str) -> Pair:
    return _text(instance, f"{name}_mn"), _text(instance, f"{name}_en")


def _text(instance: Any, name: str) -> str:
    field, value = instance._meta.get_field(name), getattr(instance, name)
    if not value:
        return ""
    if hasattr(field, "get_searchable_content"):
        return "\n".join(str(text) for text in field.get_searchable_content(value) if text)
    return str(value).strip()


def _texts_of_stream(stream: Any) -> Iterator[Pair]:
    for child in stream:
        for name in _paired_names(child.block):
            yield tuple(str(child.value.get(f"{name}_{code}") or "") for code in ("mn", "en"))  # type: ignore[misc]


def _paired_names(block: Any) -> list[str]:
    if not isinstance(block, StructBlock):
        return []
    names = block.child_blocks
    return [n[:-3] for n in names if n.endswith("_mn") and f"{n[:-3]}_en" in names]
